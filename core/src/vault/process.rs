//! What this process tells others of its memory.

/// Keeps this process out of core dumps, and other programs of the same user out of its memory.
///
/// Every [`super::Vault`] asks for it, since every way to a key goes through one: a promise that rests on each host to
/// remember a call would be broken by the first that forgets. It holds until the process ends.
///
/// On Linux and Android the soft limit of core files becomes 0, and the process is marked as not dumpable: a limit alone
/// does not stop a dump that is piped to a program (core(5)). The price: no debugger or profiler of the same user can
/// attach any more (one that is attached already, or root's, stays), and files such as `/proc/self/mem` can no longer be
/// opened without root. An installed app is not dumpable on Android anyway. Elsewhere nothing is done: iOS and Android
/// keep apps apart, a desktop's own settings count.
pub(super) fn keep_out_of_dumps() {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    {
        use rustix::process::{DumpableBehavior, Resource, Rlimit, getrlimit, set_dumpable_behavior, setrlimit};
        // Neither can fail where the system knows it: both only give something up.
        let limit = Rlimit { current: Some(0), ..getrlimit(Resource::Core) };
        let _ = setrlimit(Resource::Core, limit);
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

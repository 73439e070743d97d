//! The C library's calls on open files, as SQLite and Rust's own library call them on Linux.
//!
//! Some of them take a last argument only at times (`open64`, `fcntl64`). On the 64-bit Linux machines that this is built
//! for, such an argument is handed over as any other is, so they are defined with it.

use std::ffi::{c_char, c_int, c_uint, c_void};

use libc::{AT_FDCWD, mode_t, off64_t, size_t, ssize_t, syscall};

use super::faults::{Call, Fate};
use super::layer::{Held, with};
use super::record::Op;

/// What the C library answers for a call that fails.
pub(super) fn fail(errno: c_int) -> c_int {
    // SAFETY: the C library hands out the place of this thread's own error number.
    unsafe { *libc::__errno_location() = errno };
    -1
}

fn is_there(path: *const c_char) -> bool {
    // SAFETY: the path is the caller's.
    unsafe { syscall(libc::SYS_faccessat, AT_FDCWD, path, libc::F_OK, 0) == 0 }
}

fn open_at(folder: c_int, path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    // SAFETY: the caller's own arguments.
    let raw = || unsafe { syscall(libc::SYS_openat, folder, path, flags, c_uint::from(mode)) } as c_int;
    if folder != AT_FDCWD {
        return raw();
    }
    with(|layer| {
        let Some(name) = layer.name(path) else { return raw() };
        let new = flags & libc::O_CREAT != 0 && !is_there(path);
        if let Fate::Fails(errno) = layer.fate(Call::Open, &name, new) {
            return fail(errno);
        }
        let fd = raw();
        if fd >= 0 {
            layer.opened(fd, name, new, flags & libc::O_TRUNC != 0);
        }
        fd
    })
    .unwrap_or_else(raw)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn open(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    open_at(AT_FDCWD, path, flags, mode)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn open64(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    open_at(AT_FDCWD, path, flags, mode)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn openat64(folder: c_int, path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    open_at(folder, path, flags, mode)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn close(fd: c_int) -> c_int {
    with(|layer| layer.closed(fd));
    // SAFETY: the caller's own argument.
    unsafe { syscall(libc::SYS_close, fd) as c_int }
}

/// A call on an open file that changes nothing: it fails or goes on.
fn on_file(call: Call, fd: c_int, raw: impl Fn() -> i64) -> i64 {
    with(|layer| {
        let Some(held) = layer.held(fd) else { return raw() };
        match layer.fate(call, held.name(), false) {
            Fate::Fails(errno) => i64::from(fail(errno)),
            _ => raw(),
        }
    })
    .unwrap_or_else(raw)
}

/// A call on a path that changes nothing.
pub(super) fn on_path(call: Call, path: *const c_char, raw: impl Fn() -> i64) -> i64 {
    with(|layer| match layer.name(path).map(|name| layer.fate(call, &name, false)) {
        Some(Fate::Fails(errno)) => i64::from(fail(errno)),
        _ => raw(),
    })
    .unwrap_or_else(raw)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn read(fd: c_int, buffer: *mut c_void, count: size_t) -> ssize_t {
    // SAFETY: the caller's own arguments.
    on_file(Call::Read, fd, || unsafe { syscall(libc::SYS_read, fd, buffer, count) }) as ssize_t
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pread64(fd: c_int, buffer: *mut c_void, count: size_t, at: off64_t) -> ssize_t {
    // SAFETY: the caller's own arguments.
    on_file(Call::Read, fd, || unsafe { syscall(libc::SYS_pread64, fd, buffer, count, at) }) as ssize_t
}

/// Writes at a place, or where the file stands.
fn write_at(fd: c_int, buffer: *const c_void, count: size_t, at: Option<off64_t>) -> ssize_t {
    let raw = |count: size_t| match at {
        // SAFETY: the caller's own arguments, and at most as many bytes.
        Some(at) => unsafe { syscall(libc::SYS_pwrite64, fd, buffer, count, at) as ssize_t },
        // SAFETY: as above.
        None => unsafe { syscall(libc::SYS_write, fd, buffer, count) as ssize_t },
    };
    with(|layer| {
        let Some(Held::File { file, name }) = layer.held(fd) else { return raw(count) };
        let count = match layer.fate(Call::Write, &name, true) {
            Fate::Goes => count,
            Fate::Halves if count > 1 => count / 2,
            Fate::Halves => return fail(libc::ENOSPC) as ssize_t,
            Fate::Fails(errno) => return fail(errno) as ssize_t,
            Fate::Lies => return count as ssize_t,
        };
        // SAFETY: it asks for the place alone.
        let place = at.unwrap_or_else(|| unsafe { syscall(libc::SYS_lseek, fd, 0, libc::SEEK_CUR) });
        let written = raw(count);
        if written > 0 && layer.records() {
            // SAFETY: the caller's buffer holds at least the bytes that were written from it.
            let bytes = unsafe { std::slice::from_raw_parts(buffer.cast::<u8>(), written as usize) }.to_vec();
            layer.note(Op::Write { file, at: place as u64, bytes });
        }
        written
    })
    .unwrap_or_else(|| raw(count))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn write(fd: c_int, buffer: *const c_void, count: size_t) -> ssize_t {
    write_at(fd, buffer, count, None)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pwrite64(fd: c_int, buffer: *const c_void, count: size_t, at: off64_t) -> ssize_t {
    write_at(fd, buffer, count, Some(at))
}

fn sync(fd: c_int, number: i64) -> c_int {
    // SAFETY: the caller's own argument.
    let raw = || unsafe { syscall(number, fd) } as c_int;
    with(|layer| {
        let Some(held) = layer.held(fd) else { return raw() };
        let fate = layer.fate(Call::Sync, held.name(), true);
        match (held, fate) {
            (Held::File { file, .. }, Fate::Fails(errno)) => {
                layer.note(Op::SyncFailed { file });
                fail(errno)
            }
            (Held::Folder { .. }, Fate::Fails(errno)) => fail(errno),
            (Held::File { file, name }, _) => {
                layer.note(Op::Sync { file, name });
                0
            }
            (Held::Folder { name }, _) => {
                layer.note(Op::SyncFolder { name });
                0
            }
        }
    })
    .unwrap_or_else(raw)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fsync(fd: c_int) -> c_int {
    sync(fd, libc::SYS_fsync)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fdatasync(fd: c_int) -> c_int {
    sync(fd, libc::SYS_fdatasync)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn ftruncate64(fd: c_int, length: off64_t) -> c_int {
    // SAFETY: the caller's own arguments.
    let raw = || unsafe { syscall(libc::SYS_ftruncate, fd, length) } as c_int;
    with(|layer| {
        let Some(Held::File { file, name }) = layer.held(fd) else { return raw() };
        // SAFETY: it asks for the place of the end alone; every write to such a file names its place.
        let grows = unsafe { syscall(libc::SYS_lseek, fd, 0, libc::SEEK_END) } < length;
        if let Fate::Fails(errno) = layer.fate(Call::Resize, &name, grows) {
            return fail(errno);
        }
        let done = raw();
        if done == 0 {
            layer.note(Op::Resize { file, length: length as u64 });
        }
        done
    })
    .unwrap_or_else(raw)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fstat64(fd: c_int, stat: *mut libc::stat64) -> c_int {
    // SAFETY: the caller's own arguments.
    on_file(Call::Look, fd, || unsafe { syscall(libc::SYS_fstat, fd, stat) }) as c_int
}

#[unsafe(no_mangle)]
unsafe extern "C" fn statx(
    folder: c_int,
    path: *const c_char,
    flags: c_int,
    mask: c_uint,
    stat: *mut libc::statx,
) -> c_int {
    // SAFETY: the caller's own arguments.
    let raw = || unsafe { syscall(libc::SYS_statx, folder, path, flags, mask, stat) };
    let done = if folder == AT_FDCWD { on_path(Call::Look, path, raw) } else { on_file(Call::Look, folder, raw) };
    done as c_int
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fcntl64(fd: c_int, what: c_int, argument: *mut c_void) -> c_int {
    // SAFETY: the caller's own arguments.
    let raw = || unsafe { syscall(libc::SYS_fcntl, fd, what, argument) };
    let locks = matches!(what, libc::F_SETLK | libc::F_SETLKW | libc::F_GETLK);
    let done = if locks { on_file(Call::Lock, fd, raw) } else { raw() };
    done as c_int
}

#[unsafe(no_mangle)]
unsafe extern "C" fn flock(fd: c_int, what: c_int) -> c_int {
    // SAFETY: the caller's own arguments.
    on_file(Call::Lock, fd, || unsafe { syscall(libc::SYS_flock, fd, what) }) as c_int
}

#[unsafe(no_mangle)]
unsafe extern "C" fn mmap64(
    address: *mut c_void,
    length: size_t,
    protection: c_int,
    flags: c_int,
    fd: c_int,
    at: off64_t,
) -> *mut c_void {
    // SAFETY: the caller's own arguments.
    let raw = || unsafe { syscall(libc::SYS_mmap, address, length, protection, flags, fd, at) };
    on_file(Call::Map, fd, raw) as *mut c_void
}

/// Nobody sleeps while a folder is watched: whoever waits for a lock that fails would wait for nothing, and counts its looks
/// itself. SQLite sleeps by the one call, the standard library by the other.
#[unsafe(no_mangle)]
unsafe extern "C" fn nanosleep(time: *const libc::timespec, rest: *mut libc::timespec) -> c_int {
    if with(|_| ()).is_some() {
        return 0;
    }
    // SAFETY: the caller's own arguments.
    unsafe { syscall(libc::SYS_nanosleep, time, rest) as c_int }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn clock_nanosleep(
    clock: libc::clockid_t,
    flags: c_int,
    time: *const libc::timespec,
    rest: *mut libc::timespec,
) -> c_int {
    if with(|_| ()).is_some() {
        return 0;
    }
    // SAFETY: the caller's own arguments. This call answers the error itself, not through `errno`.
    let done = unsafe { syscall(libc::SYS_clock_nanosleep, clock, flags, time, rest) };
    if done < 0 { std::io::Error::last_os_error().raw_os_error().unwrap_or(libc::EINTR) } else { 0 }
}

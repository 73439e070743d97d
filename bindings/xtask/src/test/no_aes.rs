//! The part `no-aes`: the core on a processor without AES instructions, which is emulated. Old and cheap phones have such.

use crate::step::{cargo_command, step};
use crate::tools::{has, install, on_ci};

/// An emulator of one program, Debian's package `qemu-user`.
const EMULATOR: &str = "qemu-x86_64";
/// Core i7 of 2008: SSE 4.2, neither AES instructions nor AVX.
const PROCESSOR: [&str; 2] = ["-cpu", "Nehalem"];

/// What runs under the emulator: known answers of every primitive, the store, a notebook of every released schema, forms
/// filled and saved. Everything would take many minutes.
const TESTS: [&str; 5] =
    ["--lib", "--test=notebook_api_forms", "--test=notebook_schema", "--test=store_readers", "--test=vault_real_disk"];
/// It compares with what the kernel tells of the real processor.
const NOT_THERE: &str = "the_choice_is_what_the_kernel_says_of_the_processor";

/// Runs it, or tells why not: on public CI that is a failure.
pub fn run() -> Result<(), String> {
    if let Err(reason) = emulator() {
        if on_ci() {
            return Err(reason);
        }
        println!("── not run: the core without AES instructions. {reason}");
        return Ok(());
    }
    let emulated = [&[EMULATOR], &PROCESSOR[..]].concat();
    // This one runs here, starts itself under the emulator, and looks at the cipher that each side noted.
    let crossing = ["test", "--package", "dong-hanh", "--test", "other_processor", "--", "--ignored"];
    step("the other processor", cargo_command(&crossing).env("DONG_HANH_NO_AES_RUNNER", emulated.join(" ")))?;
    let runner = format!(r#"target.'cfg(target_arch = "x86_64")'.runner = {emulated:?}"#);
    let arguments =
        [&["test", "--package", "dong-hanh", "--config", &runner], &TESTS[..], &["--", "--skip", NOT_THERE]];
    step("cargo test without AES instructions", &mut cargo_command(&arguments.concat()))
}

fn emulator() -> Result<(), String> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Err("It needs Linux on an x86_64 processor, whose programs are emulated".to_owned());
    }
    if has(EMULATOR) { Ok(()) } else { install(&["qemu-user"]) }
}

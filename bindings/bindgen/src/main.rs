//! Generates Kotlin and Swift from the built library: `dong-hanh-bindgen kotlin|swift LIBRARY FOLDER`, at the top of the
//! checkout.
//!
//! `cargo xtask bindings` is what people call.

use std::process::ExitCode;

use uniffi::{GenerateOptions, SwiftBindingsOptions, TargetLanguage};

/// The headers' module. UniFFI's Swift imports it by this name.
const HEADERS: &str = "dong_hanhFFI";
/// What the generator is told, from the top of the checkout, where it runs.
const CONFIG: &str = "bindings/bindgen/uniffi.toml";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [language, library, folder] = arguments.as_slice() else {
        return told("give a language, the library and a folder");
    };
    let config = Some(CONFIG.into());
    let (source, out_dir) = (library.into(), folder.into());
    let done = match language.as_str() {
        "kotlin" => uniffi::generate(GenerateOptions {
            languages: vec![TargetLanguage::Kotlin],
            source,
            out_dir,
            config_override: config,
            ..GenerateOptions::default()
        }),
        "swift" => uniffi::generate_swift_bindings(SwiftBindingsOptions {
            generate_swift_sources: true,
            generate_headers: true,
            generate_modulemap: true,
            source,
            out_dir,
            xcframework: false,
            module_name: Some(HEADERS.to_owned()),
            modulemap_filename: Some("module.modulemap".into()),
            metadata_no_deps: false,
            link_frameworks: Vec::new(),
            config,
        }),
        _ => return told("the languages are kotlin and swift"),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => told(&format!("{error:#}")),
    }
}

#[allow(clippy::print_stderr)] // It is a command.
fn told(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::FAILURE
}

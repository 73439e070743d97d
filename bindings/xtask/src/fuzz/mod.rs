//! `cargo xtask fuzz`: libFuzzer looks for bytes that break what `bindings/fuzz` holds of everything that reads bytes.

mod build;
mod control;
mod keep;
mod lanes;
mod search;

use std::path::PathBuf;

use clap::Args;
use dong_hanh_fuzz::{TARGETS, Target};

/// Looks for bytes that break what reads them
#[derive(Args)]
pub struct Fuzz {
    /// Only this target
    target: Option<String>,
    /// How long each target is searched
    #[arg(long, default_value_t = 60)]
    seconds: u64,
    /// Runs the target on this one file and shows what happens
    #[arg(long, value_name = "FILE", requires = "target")]
    again: Option<PathBuf>,
    /// Puts what was found into tests/corpus, as few and as short inputs as reach as much
    #[arg(long)]
    keep: bool,
}

impl Fuzz {
    /// Every target for so long.
    pub const fn all(seconds: u64) -> Self {
        Self { target: None, seconds, again: None, keep: false }
    }

    /// Searches, two targets at a time. The first thing looked for is a fault that was planted.
    pub fn run(self) -> Result<(), String> {
        let targets = self.targets()?;
        let program = build::build()?;
        if let (Some(file), [target]) = (&self.again, &targets[..]) {
            return search::again(&program, target, file);
        }
        control::find_what_was_planted(&program)?;
        let broken = lanes::search_all(&program, &targets, self.seconds)?;
        if self.keep {
            targets.iter().try_for_each(|target| keep::keep(&program, target))?;
        }
        match &broken[..] {
            [] => Ok(()),
            broken => Err(broken.join("\n")),
        }
    }

    fn targets(&self) -> Result<Vec<&'static Target>, String> {
        let Some(name) = &self.target else { return Ok(TARGETS.to_vec()) };
        let known =
            || TARGETS.iter().map(|target| format!("  {:<14} {}\n", target.name, target.about)).collect::<String>();
        let target = dong_hanh_fuzz::find(name);
        Ok(vec![target.ok_or_else(|| format!("there is no target {name}; these are there:\n{}", known()))?])
    }
}

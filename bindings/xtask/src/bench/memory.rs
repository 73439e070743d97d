//! What reading a store takes of memory: each file is read by a process of its own.

use std::path::Path;
use std::process::Command;

use dong_hanh::model::id::RecordId;
use dong_hanh::vault::Cipher;

use super::ours::Ours;
use super::task::{Book, Task};
use super::weight;

/// What such a process is told: the folder, its cipher, its key, the person with the long timeline.
#[derive(Debug, Clone, clap::Args)]
pub struct Reading {
    /// Reads this folder's store and prints the most memory it took, in bytes
    #[arg(long = "memory-of", hide = true, requires_all = ["cipher", "key", "long"])]
    folder: Option<std::path::PathBuf>,
    #[arg(long, hide = true)]
    cipher: Option<String>,
    #[arg(long, hide = true)]
    key: Option<String>,
    #[arg(long, hide = true)]
    long: Option<String>,
}

/// What is read: lists, a timeline, searches, a report, and every entry.
const READ: [Task; 7] = [
    Task::FirstPage,
    Task::NewestVisits,
    Task::Timeline,
    Task::Names("nguyen v"),
    Task::Notes("dam gio"),
    Task::Report,
    Task::Scan,
];

impl Reading {
    /// Reads and prints, if asked to.
    pub fn run(&self) -> Option<Result<(), String>> {
        let folder = self.folder.as_deref()?;
        Some(self.read(folder))
    }

    fn read(&self, folder: &Path) -> Result<(), String> {
        let said = |option: &Option<String>| option.clone().ok_or("a part is missing");
        let cipher = match said(&self.cipher)?.as_str() {
            "aegis-256" => Some(Cipher::Aegis256),
            "chacha20" => Some(Cipher::ChaCha20),
            _ => None,
        };
        let key = said(&self.key)?;
        let byte = |at: usize| u8::from_str_radix(key.get(2 * at..2 * at + 2).unwrap_or(""), 16);
        let mut bytes = [0; 32];
        for (at, place) in bytes.iter_mut().enumerate() {
            *place = byte(at).map_err(|error| error.to_string())?;
        }
        let long: RecordId = said(&self.long)?.parse().map_err(|_| "the person's id does not read")?;
        let mut store = Ours::open(folder, bytes, cipher, long)?;
        for task in READ {
            store.run(task, 0)?;
        }
        println!("{}", weight::peak_memory().ok_or("the system does not tell")?);
        Ok(())
    }
}

/// The most memory that a process takes that reads the store of that folder; none where the system does not tell.
pub fn of(folder: &Path, cipher: Option<Cipher>, key: &[u8; 32], long: RecordId) -> Result<Option<u64>, String> {
    // A test is not the program that it could start.
    if cfg!(test) || weight::peak_memory().is_none() {
        return Ok(None);
    }
    let cipher = match cipher {
        Some(Cipher::Aegis256) => "aegis-256",
        Some(Cipher::ChaCha20) => "chacha20",
        None => "none",
    };
    let key: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut reader = Command::new(program);
    reader.args(["bench", "store", "--as-built", "--memory-of"]).arg(folder);
    reader.args(["--cipher", cipher, "--key", &key, "--long", &long.to_string()]);
    let output = reader.output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stdout);
    said.trim().parse().map(Some).map_err(|_| String::from_utf8_lossy(&output.stderr).into_owned())
}

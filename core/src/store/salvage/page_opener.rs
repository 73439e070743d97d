//! Opens single pages by the database's own cipher, whatever the state of the file they come from.
//!
//! Both ciphers make a page's key from the raw key, the page's own nonce and its number; the salt at the head of the first
//! page plays no part where the key is raw. So a page reads in any file of that key, in its own place. The scratch file has
//! a first page of its own; that of the damaged database, which says where tables begin, is not needed.

use std::fs::{self, File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OptionalExtension};

use crate::store::error::StoreError;
use crate::store::log::PAGE;
use crate::store::open::{self, Options};
use crate::vault::{Cipher, Disk, RealDisk};

/// A file of encrypted pages that is removed when it has served.
const SCRATCH: &str = "notebook.db.pages";
/// Where a first page says how many bytes at the end of each page are the cipher's, and how many pages there are.
const RESERVED: usize = 20;
const PAGES: std::ops::Range<usize> = 28..32;

/// Opens pages one at a time.
pub(in crate::store) struct PageOpener {
    connection: Connection,
    file: File,
    path: PathBuf,
    usable: usize,
}

impl PageOpener {
    /// Lays its scratch file in a folder. What it holds is encrypted as it was.
    pub(in crate::store) fn begin(folder: &Path, key: &[u8; 32], cipher: Option<Cipher>) -> Result<Self, StoreError> {
        let path = folder.join(SCRATCH);
        remove(&path);
        // Readable by this user only; what SQLite makes beside the file takes the file's mode.
        RealDisk.write_new(&path, &[])?;
        let options = Options { cipher, kinds: &[], projectors: Vec::new() };
        let connection = open::connection(&path, key, &options, true)?;
        // This connection alone may write a page as such.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
        open::pragma(&connection, "journal_mode=DELETE")?;
        open::pragma(&connection, "synchronous=OFF")?;
        // Something has to be written for there to be a first page.
        open::pragma(&connection, "user_version=1")?;
        let mut first = page(&connection, 1)?.filter(|page| page.len() == PAGE).ok_or(StoreError::Damaged)?;
        let usable = PAGE - usize::from(first[RESERVED]);
        // A file that does not say how many pages it has, has as many as it is long.
        first[PAGES].fill(0);
        connection.execute("UPDATE sqlite_dbpage SET data = ?1 WHERE pgno = 1", [first])?;
        let file = OpenOptions::new().write(true).open(&path)?;
        Ok(Self { connection, file, path, usable })
    }

    /// The page's own content, or none where its bytes are not what was written. Not for the first page.
    pub(in crate::store) fn open(&mut self, number: u32, bytes: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        if number < 2 || bytes.len() != PAGE {
            return Ok(None);
        }
        self.file.seek(SeekFrom::Start(u64::from(number - 1) * PAGE as u64))?;
        self.file.write_all(bytes)?;
        // What was read at this place before is forgotten.
        open::pragma(&self.connection, "shrink_memory")?;
        match page(&self.connection, number) {
            Err(StoreError::Damaged) => Ok(None),
            Ok(Some(mut content)) => {
                content.truncate(self.usable);
                Ok(Some(content))
            }
            other => other,
        }
    }
}

impl Drop for PageOpener {
    fn drop(&mut self) {
        remove(&self.path);
    }
}

fn page(connection: &Connection, number: u32) -> Result<Option<Vec<u8>>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT data FROM sqlite_dbpage WHERE pgno = ?1")?;
    Ok(statement.query_row([number], |row| row.get(0)).optional()?)
}

fn remove(path: &Path) {
    for part in ["", "-wal", "-shm", "-journal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(part);
        let _ = fs::remove_file(PathBuf::from(name));
    }
}

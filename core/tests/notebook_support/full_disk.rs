//! A disk that gets full: a small tmpfs in a mount namespace of its own, so that no mount outlives the test.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the test whose disk gets full.
const ROOT: &str = "DONG_HANH_FULL_DISK_ROOT";
const CHUNK: usize = 4096;

/// Runs the ignored test `name` of this very file where it may mount. Under `CI=true` a system that does not let it is a
/// failure, elsewhere it is said aloud.
pub fn in_own_mounts(name: &str) {
    let root = tempfile::tempdir().unwrap();
    let mut trial = Command::new("unshare");
    trial.args(["-m", "--propagation", "private", "mount", "-t", "tmpfs", "none"]).arg(root.path());
    if !trial.output().is_ok_and(|output| output.status.success()) {
        assert!(std::env::var_os("CI").is_none(), "this system does not let the tests mount a tmpfs");
        let said = format!("\nNOT TESTED: {name}: mounting a tmpfs needs root; run it as root or under CI\n");
        std::io::stderr().write_all(said.as_bytes()).unwrap();
        return;
    }
    let mut command = Command::new("unshare");
    command.args(["-m", "--propagation", "private"]).arg(std::env::current_exe().unwrap());
    command.args(["--exact", name, "--ignored", "--nocapture", "--test-threads=1"]).env(ROOT, root.path());
    let output = command.output().unwrap();
    let told = [output.stdout, output.stderr].concat();
    let told = String::from_utf8_lossy(&told);
    assert!(output.status.success() && told.contains("1 passed"), "{told}");
}

/// A disk of that size.
pub struct SmallDisk {
    folder: PathBuf,
}

impl SmallDisk {
    /// Mounts one of so many KiB, empty, at that folder, in place of an earlier one.
    pub fn mount(folder: &Path, kib: usize) -> Self {
        fs::create_dir_all(folder).unwrap();
        let size = format!("size={kib}k");
        let status = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "none"]).arg(folder).status().unwrap();
        assert!(status.success());
        Self { folder: folder.to_path_buf() }
    }

    /// Fills it up and then leaves so many KiB free.
    pub fn fill_but(&self, kib: usize) {
        let mut filler = OpenOptions::new().create(true).append(true).open(self.filler()).unwrap();
        while filler.write_all(&[7; CHUNK]).is_ok() {}
        let length = filler.metadata().unwrap().len();
        filler.set_len(length.saturating_sub(kib as u64 * 1024)).unwrap();
    }

    /// Gives all of the room back.
    pub fn free(&self) {
        fs::remove_file(self.filler()).unwrap();
    }

    fn filler(&self) -> PathBuf {
        self.folder.join("photos")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: a test that failed may still hold files. The namespace ends with the process in any case.
        let _ = Command::new("umount").arg("-l").arg(&self.folder).status();
    }
}

/// The folder that [`in_own_mounts`] gave to the test it runs; none when the test was started in another way.
pub fn given_root() -> Option<PathBuf> {
    std::env::var_os(ROOT).map(PathBuf::from)
}

//! What the child tells its parent, a line each. Every line is one write, so a kill never leaves a half line that reads.

use std::fs::File;
use std::io::Write;
use std::os::fd::AsFd;

/// One thing told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Line {
    /// The notebook is open.
    Ready,
    /// A draft holds this note, durably.
    Draft { draft: String, note: String },
    /// The save of a draft begins. It acknowledges nothing.
    Saving { draft: String },
    /// The draft is saved as this record.
    Saved { draft: String, record: String },
    /// The other process wrote for so long that a call was refused. It is asked again.
    Busy,
    /// The notebook is about to be locked: the database is checkpointed and closed.
    Closing,
}

impl Line {
    /// What a line of the child says; none for lines of the test harness.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let mut words = line.strip_prefix("kill-test ")?.splitn(3, ' ');
        let (what, mut word) = (words.next()?, || words.next().map(str::to_owned));
        Some(match what {
            "ready" => Self::Ready,
            "draft" => Self::Draft { draft: word()?, note: word()? },
            "saving" => Self::Saving { draft: word()? },
            "saved" => Self::Saved { draft: word()?, record: word()? },
            "busy" => Self::Busy,
            "closing" => Self::Closing,
            _ => return None,
        })
    }

    /// Writes it to the parent at once, past the harness and its buffers.
    pub(crate) fn tell(&self) {
        let line = match self {
            Self::Ready => "ready".to_owned(),
            Self::Draft { draft, note } => format!("draft {draft} {note}"),
            Self::Saving { draft } => format!("saving {draft}"),
            Self::Saved { draft, record } => format!("saved {draft} {record}"),
            Self::Busy => "busy".to_owned(),
            Self::Closing => "closing".to_owned(),
        };
        let mut out = File::from(std::io::stdout().as_fd().try_clone_to_owned().unwrap());
        // The harness does not end its own line before a test.
        out.write_all(format!("\nkill-test {line}\n").as_bytes()).unwrap();
    }
}

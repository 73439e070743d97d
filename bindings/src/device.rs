//! What a phone lends to the core. The app implements these; the core calls them on the thread of the call under way.
//!
//! Every method may fail. None may call the notebook that asks it, nor wait for a thread that does: the call under way holds what
//! the other would wait for.
//!
//! A host may also throw. Whatever else a host throws is told as [`HostError::Failed`]: an error of the call, never a crash.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

/// Why a host did not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum HostError {
    /// The key does not exist any more, for good.
    #[error("the hardware key is lost")]
    Lost,
    /// The phone has no screen lock, without which its hardware gives no key.
    #[error("the device has no screen lock")]
    NoDeviceLock,
    /// The phone has no such hardware.
    #[error("not available on this device")]
    NotAvailable,
    /// The person dismissed the prompt.
    #[error("cancelled")]
    Cancelled,
    /// It failed this time; it may answer the next time.
    #[error("the host did not answer as it should")]
    Failed,
}

/// The reason that came with it is dropped: it may hold anything.
impl From<uniffi::UnexpectedUniFFICallbackError> for HostError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// Keys that the phone's hardware does not release: on Android a Keystore HMAC key, on iOS key agreement in the Secure
/// Enclave. One object stands for the keys of one notebook and must not be shared: [`KeyBinding::keep_only`] deletes every
/// other key it ever made.
#[uniffi::export(foreign)]
pub trait KeyBinding: Send + Sync {
    /// Makes a new key of that name, 32 hexadecimal digits, besides those that exist. It is durable when this returns.
    fn make(&self, name: String) -> Result<(), HostError>;

    /// A secret function of the key and the input, 32 bytes each: the same output for the same input, unforeseeable
    /// otherwise.
    fn bind(&self, name: String, input: Vec<u8>) -> Result<Vec<u8>, HostError>;

    /// Deletes every key made here but those named. Doing it again does nothing.
    fn keep_only(&self, names: Vec<String>) -> Result<(), HostError>;
}

/// The one key that answers to a finger or a face, and that the phone drops when another one is enrolled.
#[uniffi::export(foreign)]
pub trait BiometricBinding: Send + Sync {
    /// Makes a new key in place of any older one.
    fn make(&self) -> Result<(), HostError>;

    /// As [`KeyBinding::bind`]; asks the person first.
    fn bind(&self, input: Vec<u8>) -> Result<Vec<u8>, HostError>;

    /// Deletes the key. Doing it again does nothing.
    fn delete(&self) -> Result<(), HostError>;
}

/// The wall clock, where it is another than the device's own: tests and examples set the day by it.
#[uniffi::export(foreign)]
pub trait HostClock: Send + Sync {
    /// The time now. A call fails where this does, before anything is done; lock and wipe do not ask.
    fn now(&self) -> Result<DateTime<Utc>, HostError>;
}

/// What a phone lends to one notebook.
#[derive(Clone, uniffi::Record)]
pub struct Device {
    /// The hardware keys; none on a desktop, where a passphrase opens.
    pub keys: Option<Arc<dyn KeyBinding>>,
    /// The biometric key, where there is one.
    pub biometric: Option<Arc<dyn BiometricBinding>>,
    /// The clock; none for the device's own.
    pub clock: Option<Arc<dyn HostClock>>,
    /// No day before this one can be today: the day this version was released, unless an example plays the past.
    pub released: Option<NaiveDate>,
}

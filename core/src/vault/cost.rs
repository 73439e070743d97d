//! What a guess costs: Argon2id (RFC 9106), measured on the device so that one guess takes 0.5 to 1 s.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::error::VaultError;
use crate::clock::Clock;

/// OWASP's floor for Argon2id: 19 MiB, two passes, one lane ("Password Storage Cheat Sheet", 2024).
const FLOOR: Cost = Cost { memory_kib: 19 * 1024, passes: 2 };
/// More memory would not be given on phones with 2 GB.
const MOST_CALIBRATED_KIB: u32 = 64 * 1024;
/// Aimed at; half a second to one second is what a person bears at each unlock.
const AIM: Duration = Duration::from_millis(750);
const LONGEST: Duration = Duration::from_secs(1);
/// What a keyring may ask for at most, so that a forged one cannot hang the phone: 1 GiB, and 16 GiB to walk over.
const MOST_KIB: u32 = 1024 * 1024;
const MOST_WORK_KIB: u64 = 16 * 1024 * 1024;

/// Argon2id's parameters: memory in KiB and passes over it; always one lane. They stand in the slot they made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
}

impl Cost {
    /// The least that is ever used: 19 MiB, two passes. For tests, and for phones that are slow with it.
    pub const fn floor() -> Self {
        FLOOR
    }

    /// Measures this device by the clock and takes what makes a guess last 0.5 to 1 s, never less than the floor.
    /// Takes a few seconds; do it once, when a PIN or passphrase is set, off the main thread.
    ///
    /// # Errors
    /// [`VaultError::NotEnoughMemory`] when not even the floor's 19 MiB are to be had.
    pub fn calibrate(clock: &dyn Clock) -> Result<Self, VaultError> {
        Self::calibrate_by(|cost| {
            let start = clock.elapsed();
            stretch(b"calibration", &[0; 16], cost)?;
            Ok(clock.elapsed().saturating_sub(start))
        })
    }

    /// More memory first (it is what costs an attacker most), then more passes.
    fn calibrate_by(mut measure: impl FnMut(Self) -> Result<Duration, VaultError>) -> Result<Self, VaultError> {
        let mut cost = Self { memory_kib: MOST_CALIBRATED_KIB, ..FLOOR };
        let took = loop {
            match measure(cost) {
                Ok(took) if took <= LONGEST => break took,
                Err(error) if cost == FLOOR => return Err(error),
                Ok(_) if cost == FLOOR => return Ok(cost),
                Ok(_) | Err(_) => cost.memory_kib = (cost.memory_kib / 2).max(FLOOR.memory_kib),
            }
        };
        // Every pass takes the same time. A clock that stands still says nothing: then the floor's passes stay.
        let a_pass = took / cost.passes;
        if !a_pass.is_zero() {
            let passes = u32::try_from(AIM.as_nanos() / a_pass.as_nanos()).unwrap_or(u32::MAX);
            cost.passes = passes.clamp(FLOOR.passes, 64);
        }
        Ok(cost)
    }

    /// Memory in KiB.
    pub const fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over the memory.
    pub const fn passes(self) -> u32 {
        self.passes
    }

    /// Whether a keyring may ask for this.
    pub(super) fn is_sane(self) -> bool {
        self.memory_kib >= FLOOR.memory_kib
            && self.memory_kib <= MOST_KIB
            && self.passes >= FLOOR.passes
            && u64::from(self.memory_kib) * u64::from(self.passes) <= MOST_WORK_KIB
    }
}

/// Argon2id, version 1.3, one lane, 32 bytes. The memory it worked in is wiped.
pub(super) fn stretch(secret: &[u8], salt: &[u8], cost: Cost) -> Result<Zeroizing<[u8; 32]>, VaultError> {
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32)).map_err(|_| VaultError::NotEnoughMemory)?;
    let mut memory: Zeroizing<Vec<Block>> = Zeroizing::new(Vec::new());
    memory.try_reserve_exact(params.block_count()).map_err(|_| VaultError::NotEnoughMemory)?;
    memory.resize(params.block_count(), Block::new());
    let mut out = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(secret, salt, out.as_mut_slice(), memory.as_mut_slice())
        .expect("the salt has at least 8 bytes and the memory is as large as the parameters say");
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A device on which 1 MiB takes so many microseconds a pass.
    fn on_a_device(micros_a_mib: u64) -> Cost {
        Cost::calibrate_by(|c| {
            let mib = u64::from(c.memory_kib) / 1024;
            Ok(Duration::from_micros(micros_a_mib * mib * u64::from(c.passes)))
        })
        .unwrap()
    }

    #[test]
    fn the_calibrated_cost_takes_half_a_second_to_a_second() {
        for micros_a_mib in [200, 500, 1000, 2000, 4000, 7000, 9000, 12_000, 20_000, 26_000] {
            let cost = on_a_device(micros_a_mib);
            let millis = u64::from(cost.memory_kib) * u64::from(cost.passes) * micros_a_mib / 1024 / 1000;
            assert!((490..=1000).contains(&millis), "{micros_a_mib}: {millis} ms with {cost:?}");
            assert!(cost.is_sane());
        }
    }

    #[test]
    fn never_below_the_floor_however_slow_and_never_endless_however_fast() {
        assert_eq!(on_a_device(1_000_000), Cost::floor());
        assert!(on_a_device(1).passes <= 64);
        assert_eq!(Cost::calibrate_by(|_| Ok(Duration::ZERO)).unwrap().passes, FLOOR.passes);
    }

    #[test]
    fn less_memory_is_tried_where_there_is_little() {
        let short = |c: Cost| match c.memory_kib {
            0..=32_768 => Ok(Duration::from_millis(300)),
            _ => Err(VaultError::NotEnoughMemory),
        };
        assert_eq!(Cost::calibrate_by(short), Ok(Cost { memory_kib: 32_768, passes: 5 }));
        assert_eq!(Cost::calibrate_by(|_| Err(VaultError::NotEnoughMemory)), Err(VaultError::NotEnoughMemory));
    }

    #[test]
    fn a_forged_cost_is_not_sane() {
        for (memory_kib, passes) in
            [(0, 0), (19_455, 2), (19_456, 1), (u32::MAX, 2), (65_536, u32::MAX), (1_048_577, 2)]
        {
            assert!(!Cost { memory_kib, passes }.is_sane());
        }
        assert!(Cost::floor().is_sane());
    }
}

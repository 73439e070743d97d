//! Which membership is the holder's own: a volunteer's day shows what that membership should do.

use chrono::NaiveDate;

use super::Notebook;
use super::error::NotebookError;
use super::observe::Changed;
use super::open::Open;
use crate::model::Role;
use crate::model::id::RecordId;
use crate::model::membership::{self, Membership};
use crate::schedule::DueRequest;
use crate::store::Reader;

/// A setting of this device: no record says which member of the group is which member of a team.
const OWN: &str = "own-membership";

impl Notebook {
    /// The membership that is the holder's own, if somebody said so.
    ///
    /// # Errors
    /// [`NotebookError::Store`], [`NotebookError::Locked`].
    pub fn own_membership(&self) -> Result<Option<String>, NotebookError> {
        let open = self.open()?;
        let own = open.store.read(|reader| open.own_membership(reader))?;
        Ok(own.map(|id| id.to_string()))
    }

    /// Says which membership is the holder's own; none takes that back. A volunteer's Hôm nay then holds what that helper
    /// should do, and without it everything that the device holds.
    ///
    /// # Errors
    /// [`NotebookError::NotFound`] for a membership that is none; [`NotebookError::BadArgument`]; [`NotebookError::Store`];
    /// [`NotebookError::Locked`].
    pub fn set_own_membership(&self, membership: Option<&str>) -> Result<(), NotebookError> {
        let open = self.open()?;
        let id = membership.map(str::parse::<RecordId>).transpose();
        let id = id.map_err(|_| NotebookError::BadArgument("membership"))?;
        open.store.write(|transaction| {
            let found = id.map(|id| transaction.reader().record(id)).transpose()?.flatten();
            let found = found.filter(|record| record.kind.code == membership::KIND);
            if id.is_some() && found.is_none() {
                return Err(NotebookError::NotFound("membership"));
            }
            Ok(transaction.set_meta(OWN, id.as_ref().map_or(&[][..], |id| id.as_bytes()))?)
        })?;
        open.tell(Changed::default());
        Ok(())
    }
}

impl Open {
    pub(super) fn own_membership(&self, reader: &Reader<'_>) -> Result<Option<RecordId>, NotebookError> {
        Ok(reader.meta(OWN)?.and_then(|id| id.try_into().ok()).map(RecordId::from_bytes))
    }

    /// The holder's own membership as long as it holds.
    pub(super) fn own_member(&self, reader: &Reader<'_>, today: NaiveDate) -> Result<Option<RecordId>, NotebookError> {
        let Some(id) = self.own_membership(reader)? else { return Ok(None) };
        let record = reader.record(id)?;
        let member = record.as_ref().and_then(|record| record.as_kind::<Membership>());
        Ok(member.filter(|member| member.active_on(today)).map(|_| id))
    }

    /// What is due this week to whoever holds the device: to a volunteer the own people, to others all that it holds.
    pub(super) fn this_week(&self, reader: &Reader<'_>) -> Result<DueRequest, NotebookError> {
        let role = self.identity.role;
        let helper = if role == Role::Volunteer { self.own_membership(reader)? } else { None };
        Ok(DueRequest::this_week(self.today(reader)?.day, helper, role))
    }
}

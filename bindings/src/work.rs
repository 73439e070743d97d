//! The lists of work, the hand-over of a caseload, and whose notebook it is.

use dong_hanh::model::Role;
use dong_hanh::notebook::{HandOver, HandOverRequest, HandedOver, WorkListItem};

use crate::error::NotebookError;
use crate::notebook::NotebookCore;
use crate::pages::WorkPage;

#[uniffi::export]
impl NotebookCore {
    /// The lists of work that somebody of that role is offered, with how much stands in each.
    pub fn work_lists(&self, role: Role) -> Result<Vec<WorkListItem>, NotebookError> {
        self.call(|notebook| notebook.work_lists(role))
    }

    /// A page of a list of work.
    pub fn work_list(&self, list: String, after: Option<String>, limit: u32) -> Result<WorkPage, NotebookError> {
        self.call(|notebook| notebook.work_list(&list, after.as_deref(), limit)).map(Into::into)
    }

    /// Whom a helper helps today, and who could take each one.
    pub fn hand_over(&self, membership: String) -> Result<HandOver, NotebookError> {
        self.call(|notebook| notebook.hand_over(&membership))
    }

    /// Hands people over, one after the other: what one form waits for stops none of the others.
    pub fn hand_over_to(&self, request: HandOverRequest) -> Result<Vec<HandedOver>, NotebookError> {
        self.call(|notebook| notebook.hand_over_to(request))
    }

    /// The membership that is the holder's own, if somebody said so.
    pub fn own_membership(&self) -> Result<Option<String>, NotebookError> {
        self.call(|notebook| notebook.own_membership())
    }

    /// Says which membership is the holder's own: a volunteer's day then shows what that helper should do. None takes it back.
    pub fn set_own_membership(&self, membership: Option<String>) -> Result<(), NotebookError> {
        self.call(|notebook| notebook.set_own_membership(membership.as_deref()))
    }
}

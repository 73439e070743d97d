//! What pilot models and surveys contribute.

use crate::model::pilot::{Model, PilotModel};
use crate::model::survey::SurveyResult;
use crate::reports::facts::Facts;
use crate::reports::measure::Measure;

pub(super) fn model(model: &PilotModel, facts: &mut Facts<'_>) {
    let measure = match model.model {
        Some(Model::VolunteerHelp) => Measure::VolunteerModel,
        Some(Model::CommunityRehab) => Measure::CommunityModel,
        Some(Model::Other) | None => return,
    };
    facts.span(measure, model.from, model.to);
}

/// There are few of them: what a survey asked and how many answered is read from its record.
pub(super) fn survey(survey: &SurveyResult, facts: &mut Facts<'_>) {
    facts.on(Measure::Survey, survey.date);
}

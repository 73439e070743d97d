//! The use-cases an app calls, one file a verb.

//! Form sessions made from the model: what to ask, in which order, and what is wrong with the answers so far.

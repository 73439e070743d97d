extension NotebookError {
    /// The stable code of the very state.
    public var code: String { parts.0 }

    /// The argument or the form's field that it is about, if there is one.
    public var field: String? { parts.1 }

    /// What a person reads.
    public var reason: Said { parts.2 }

    private var parts: (String, String?, Said) {
        switch self {
        case .Locked(let code, let field, let reason), .Refused(let code, let field, let reason),
            .NotFound(let code, let field, let reason), .Host(let code, let field, let reason),
            .Unreadable(let code, let field, let reason), .Storage(let code, let field, let reason),
            .Stopped(let code, let field, let reason), .NotOpened(let code, let field, let reason, _, _):
            (code, field, reason)
        }
    }
}

/// What stands before everything else: whether somebody may look into the notebook at all.
public enum Gate {
    /// It is not known yet which.
    case looking
    /// There is no notebook on this device.
    case firstRun(FirstRunModel)
    /// There is one, and it is locked.
    case locked(UnlockModel)
    /// The recovery sheet opened it: a new PIN or passphrase first.
    case newSecret(SecretModel)
    /// It is open.
    case open(OpenModel)
    /// It is being locked: nothing of it is shown any more.
    case locking(OpenModel)
    /// It cannot be looked at.
    case failed(FailedModel)
}

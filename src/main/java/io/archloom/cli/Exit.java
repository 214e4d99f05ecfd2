package io.archloom.cli;

/// The exit codes, as pipelines know them.
final class Exit {
    static final int FINE = 0;
    /// Problems at or above `--fail-on`, or something that would have been overwritten.
    static final int PROBLEMS = 1;
    static final int WRONG_USE = 2;
    static final int UNREADABLE = 3;

    private Exit() {}
}

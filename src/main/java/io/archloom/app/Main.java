package io.archloom.app;

import io.archloom.cli.Cli;
import io.archloom.cli.Console;

/// The program's entry.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Cli.run(arguments, Console.ofSystem(), _ -> 2));
    }
}

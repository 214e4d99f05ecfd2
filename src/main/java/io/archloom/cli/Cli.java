package io.archloom.cli;

import io.archloom.problem.Severity;
import io.archloom.synth.Format;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line as a whole: arguments in, exit code out.
///
///     int code = Cli.run(new String[] {"validate", "orders.archloom.yaml"}, Console.ofSystem(), window);
public final class Cli {
    private static final int WIDTH = 100;

    private Cli() {}

    /// Runs the command that the arguments name; without any, the window.
    ///
    /// @return an exit code of the contract: 0 fine, 1 problems, 2 wrong use, 3 unreadable input
    public static int run(String[] arguments, Console console, Window window) {
        var line = commands(console, window);
        try {
            int code = line.execute(arguments);
            // also flushes; a pipeline must not take half a result for the whole
            if (console.out().checkError()) {
                console.say("unwritten");
                return Exit.WRONG_USE;
            }
            return code;
        } catch (StackOverflowError | OutOfMemoryError e) {
            console.say("too-much", e.getClass().getSimpleName());
            return Exit.UNREADABLE;
        } finally {
            line.getOut().flush();
            line.getErr().flush();
            console.out().flush();
        }
    }

    private static CommandLine commands(Console console, Window window) {
        var kinds = new CommandLine(new KindsCommand())
                .addSubcommand(new KindsCommand.ListKinds(console))
                .addSubcommand(new KindsCheck(console))
                .addSubcommand(new KindsCommand.Explain(console))
                .addSubcommand(new KindsCommand.PrintFormat(console))
                .addSubcommand(new CoverageCommand(console));
        var policies = new CommandLine(new PoliciesCommand()).addSubcommand(new PoliciesCommand.Check(console));
        var line = new CommandLine(new ArchloomCommand(window))
                .addSubcommand(new OpenCommand(window))
                .addSubcommand(new NewCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(new EstimateCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new RenderCommand(console))
                .addSubcommand(kinds)
                .addSubcommand(policies)
                .addSubcommand(new SchemaCommand(console));
        return line.setResourceBundle(Words.MESSAGES.bundle())
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.AUTO))
                .setUsageHelpWidth(WIDTH)
                .setUsageHelpLongOptionsMaxWidth(30)
                .registerConverter(Severity.class, new Choice<>(Severity.class))
                .registerConverter(ValidateCommand.Format.class, new Choice<>(ValidateCommand.Format.class))
                .registerConverter(EstimateCommand.Format.class, new Choice<>(EstimateCommand.Format.class))
                .registerConverter(CoverageCommand.Format.class, new Choice<>(CoverageCommand.Format.class))
                .registerConverter(ExplainCommand.Format.class, new Choice<>(ExplainCommand.Format.class))
                .registerConverter(Format.class, new Choice<>(Format.class))
                .registerConverter(RenderCommand.Colours.class, new Choice<>(RenderCommand.Colours.class))
                .registerConverter(SchemaCommand.Of.class, new Choice<>(SchemaCommand.Of.class))
                .setParameterExceptionHandler((fault, _) -> wrongUse(fault, console))
                .setExecutionExceptionHandler((fault, _, _) -> failed(fault, console));
    }

    /// What is wrong, what may have been meant, and where to read on: no page of help that hides the message.
    private static int wrongUse(ParameterException fault, Console console) {
        var spec = fault.getCommandLine().getCommandSpec();
        var message = fault.getMessage();
        var hint = "";
        if (fault instanceof UnmatchedArgumentException unmatched) {
            var known = new TreeSet<>(spec.subcommands().keySet());
            known.addAll(spec.optionsMap().keySet());
            var first = unmatched.getUnmatched().getFirst();
            message = Words.of(first.startsWith("-") ? "no-option" : spec.subcommands().isEmpty() ? "too-many" : "no-command", Line.of(first));
            hint = Hint.of(first, known);
        }
        console.err().println("archloom: " + message + hint);
        console.err().println(Words.of("read-on", spec.qualifiedName()));
        return Exit.WRONG_USE;
    }

    private static int failed(Exception fault, Console console) {
        return switch (fault) {
            case Unreadable unreadable -> {
                console.tell(unreadable);
                yield Exit.UNREADABLE;
            }
            case Window.NoDisplay _ -> {
                console.say("no-display");
                yield Exit.WRONG_USE;
            }
            default -> {
                console.say("bug", fault.toString().lines().findFirst().orElse(""));
                yield Exit.UNREADABLE;
            }
        };
    }
}

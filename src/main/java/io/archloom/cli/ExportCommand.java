package io.archloom.cli;

import io.archloom.file.ExportFolder;
import io.archloom.file.ExportFolder.Differs;
import io.archloom.file.ExportFolder.Refused;
import io.archloom.file.ExportFolder.Written;
import io.archloom.problem.Severity;
import io.archloom.synth.Delivery;
import io.archloom.synth.Format;
import io.archloom.workbench.Analyst;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE")
    private String file = "";

    @Option(names = "--to", paramLabel = "DIR", required = true)
    private String folder = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "sam")
    private Format format = Format.SAM;

    @Option(names = "--per-environment")
    private boolean perEnvironment;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private EnvironmentChoice environment = new EnvironmentChoice();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override public Integer call() throws Unreadable {
        var whole = Input.readWhole(file, console);
        if (perEnvironment && environment.isMade()) {
            throw new ParameterException(spec.commandLine(), Words.of("export.one-or-each"));
        }
        var input = environment.isMade() ? environment.in(whole) : whole;
        try {
            var target = new ExportFolder(Input.path(folder));
            var files = new Delivery(input.design(), input.catalog(), format, json, perEnvironment);
            return switch (target.write(files.templates(), files.beside())) {
                case Written(var written, var kept) -> {
                    written.forEach(path -> console.say("wrote", path));
                    kept.forEach(path -> console.say("kept", path));
                    warn(input);
                    yield Exit.FINE;
                }
                case Differs(var path, var difference) -> {
                    console.print(difference.orElse(""));
                    console.say("export.differs", path);
                    if (difference.isEmpty()) {
                        console.say("export.long");
                    }
                    yield Exit.PROBLEMS;
                }
                case Refused(var path, var reason) -> {
                    console.say(switch (reason) {
                        case OUTSIDE -> "export.outside";
                        case IN_THE_WAY -> "export.in-the-way";
                    }, path);
                    yield Exit.PROBLEMS;
                }
            };
        } catch (NotDirectoryException e) {
            throw new ParameterException(spec.commandLine(), Words.of("export.no-folder", e.getFile()));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), Words.of("write", folder, Input.reason(e)));
        }
    }

    /// What the template cannot mend.
    private void warn(Input input) {
        var problems = new Analyst(input.catalog()).analyse(input.design()).problems();
        if (problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            console.say("export.errors", input.name());
        }
    }
}

package io.archloom.cli;

import io.archloom.file.ExportFolder;
import io.archloom.file.ExportFolder.Differs;
import io.archloom.file.ExportFolder.Refused;
import io.archloom.file.ExportFolder.Written;
import io.archloom.model.Environment;
import io.archloom.problem.Severity;
import io.archloom.synth.CodeFiles;
import io.archloom.synth.Format;
import io.archloom.synth.SamConfig;
import io.archloom.synth.Synthesis;
import io.archloom.template.TemplateWriter;
import io.archloom.workbench.Analyst;
import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
            return switch (target.write(templates(input), beside(input))) {
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

    /// The templates by their files' names.
    private Map<String, String> templates(Input input) {
        var templates = new LinkedHashMap<String, String>();
        if (perEnvironment) {
            input.design().environments().forEach(it -> templates.put(name(it), text(input.with(input.design().in(it.name())))));
        } else {
            templates.put("template" + ending(), text(input));
        }
        return templates;
    }

    private String text(Input input) {
        var template = Synthesis.of(input.design(), input.catalog(), format).template();
        return json ? TemplateWriter.json(template) : TemplateWriter.yaml(template);
    }

    private String name(Environment environment) {
        return "template-" + environment.name() + ending();
    }

    private String ending() {
        return json ? ".json" : ".yaml";
    }

    /// What is made when it is missing: code, and what SAM is told of each environment.
    private Map<String, String> beside(Input input) {
        var files = new LinkedHashMap<String, String>(CodeFiles.of(input.design(), input.catalog()));
        if (format == Format.SAM) {
            files.put(SamConfig.FILE, perEnvironment ? SamConfig.ofEach(input.design(), input.catalog(), input.design().environments().stream()
                    .collect(Collectors.toMap(Environment::name, this::name))) : SamConfig.of(input.design(), input.catalog()));
        }
        return files;
    }

    /// What the template cannot mend.
    private void warn(Input input) {
        var problems = new Analyst(input.catalog()).analyse(input.design()).problems();
        if (problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            console.say("export.errors", input.name());
        }
    }
}

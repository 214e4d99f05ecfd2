package io.archloom.cli;

import io.archloom.file.AtomicFile;
import io.archloom.file.Starters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "new", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "STARTER")
    private Optional<String> name = Optional.empty();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Optional<String> output = Optional.empty();

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--force")
    private boolean force;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override public Integer call() throws Unreadable {
        if (list) {
            var table = new Table("", "");
            Starters.all().forEach(starter -> table.row(starter.name(), firstSentence(starter.description())));
            console.print(table.text(""));
            return Exit.FINE;
        }
        var wanted = name.orElseThrow(() -> new ParameterException(spec.commandLine(), Words.of("new.which")));
        var starter = Starters.of(wanted).orElseThrow(() -> new ParameterException(spec.commandLine(),
                Words.of("new.unknown", wanted) + Hint.of(wanted, Starters.names())));
        var target = output.orElseThrow(() -> new ParameterException(spec.commandLine(), Words.of("new.where", wanted)));
        if (target.equals(Input.STANDARD)) {
            console.print(starter.text());
            return Exit.FINE;
        }
        var path = Input.path(target);
        if (Files.exists(path) && !force) {
            console.say("new.exists", target);
            return Exit.PROBLEMS;
        }
        try {
            AtomicFile.write(path, starter.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), Words.of("write", target, Input.reason(e)));
        }
        console.say("wrote", target);
        return Exit.FINE;
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}

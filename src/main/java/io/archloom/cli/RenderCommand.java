package io.archloom.cli;

import io.archloom.file.AtomicFile;
import io.archloom.layout.AutoLayout;
import io.archloom.picture.DesignPicture;
import io.archloom.picture.Overlay;
import io.archloom.picture.Picture;
import io.archloom.picture.PngWriter;
import io.archloom.picture.SvgWriter;
import io.archloom.picture.Theme;
import io.archloom.workbench.Analyst;
import io.archloom.workbench.Overlays;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "render", mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {
    /// The colours of the picture.
    enum Colours { LIGHT, DARK }

    private static final double MOST = 10;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE")
    private String file = "";

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", required = true)
    private String output = "";

    @Option(names = "--theme", paramLabel = "THEME", defaultValue = "light")
    private Colours theme = Colours.LIGHT;

    @Option(names = "--scale", paramLabel = "FACTOR", defaultValue = "2")
    private double scale = 2;

    @Option(names = "--plain")
    private boolean plain;

    @Mixin
    private EnvironmentChoice environment = new EnvironmentChoice();

    RenderCommand(Console console) {
        this.console = console;
    }

    @Override public Integer call() throws Unreadable {
        boolean svg = output.equals(Input.STANDARD) || output.toLowerCase(Locale.ROOT).endsWith(".svg");
        if (!svg && !output.toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new ParameterException(spec.commandLine(), Words.of("render.ending", output));
        }
        if (!(scale >= 1 / MOST && scale <= MOST)) {
            throw new ParameterException(spec.commandLine(), Words.of("render.scale", scale));
        }
        var picture = picture(environment.in(Input.read(file, console)));
        var bytes = svg ? SvgWriter.write(picture).getBytes(StandardCharsets.UTF_8) : PngWriter.write(picture, scale);
        if (output.equals(Input.STANDARD)) {
            console.out().writeBytes(bytes);
            return Exit.FINE;
        }
        try {
            AtomicFile.write(Input.path(output), bytes);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), Words.of("write", output, Input.reason(e)));
        }
        console.say("wrote", output);
        return Exit.FINE;
    }

    private Picture picture(Input input) {
        var design = input.design().withPlacement(AutoLayout.completed(input.design(), input.catalog()));
        var overlay = plain ? Overlay.NONE : Overlays.of(new Analyst(input.catalog()).analyse(design), input.catalog());
        return DesignPicture.of(design, input.catalog(), overlay, switch (theme) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        });
    }
}

package io.archloom.yaml;

import io.archloom.yaml.YamlFault.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads YAML or JSON text. One document, LF or CR LF, with or without a byte order mark.
///
/// Limits make hostile text harmless: its size, its depth, its nodes, and what its aliases stand for.
public final class YamlReader {
    /// The longest text that is read, in characters.
    public static final int MAX_CHARACTERS = 10_000_000;
    /// The deepest nesting, aliases followed.
    public static final int MAX_DEPTH = 200;
    /// The most nodes, each alias counted as all that it stands for.
    public static final int MAX_NODES = 250_000;

    /// The parser copies what it has each time its buffer ends within one word; a small buffer makes that quadratic.
    private static final int MAX_BUFFER = 1 << 20;

    private YamlReader() {}

    /// The tree of the text, or its faults; `source` is the name that faults give, usually the file's.
    public static Reading read(String text, String source) {
        return read(text, source, Optional.empty());
    }

    /// The same for a language in which the last of entries with one name holds: `repeated` hears of each that appears again.
    public static Reading lastWins(String text, String source, Consumer<YamlFault> repeated) {
        return read(text, source, Optional.of(repeated));
    }

    private static Reading read(String text, String source, Optional<Consumer<YamlFault>> repeated) {
        if (text.length() > MAX_CHARACTERS) {
            return unreadable(YamlFault.at(source, new Mark(1, 1, 0), Reason.TOO_LARGE,
                    String.valueOf(text.length()), String.valueOf(MAX_CHARACTERS)));
        }
        var lines = new Lines(text);
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        int control = controlCharacter(text, start);
        if (control >= 0) {
            int code = text.codePointAt(control);
            boolean binary = code == 0 || code == 0xFFFD;
            return unreadable(binary ? YamlFault.at(source, lines.mark(control), Reason.NOT_TEXT)
                    : YamlFault.at(source, lines.mark(control), Reason.CONTROL_CHARACTER, String.format("U+%04X", code)));
        }
        var offsets = new Offsets(text, start);
        var builder = new TreeBuilder(source, text, lines, offsets, repeated);
        try {
            var settings = LoadSettings.builder().setLabel(source).setCodePointLimit(Integer.MAX_VALUE)
                    .setBufferSize(Math.clamp(text.length(), 1024, MAX_BUFFER)).build();
            for (var event : new Parse(settings).parseString(Tabs.forParser(text.substring(start)))) builder.accept(event);
            return builder.faults().isEmpty() ? builder.document() : new Reading.Unreadable(builder.faults());
        } catch (TreeBuilder.Refused refused) {
            return unreadable(refused.fault);
        } catch (MarkedYamlEngineException e) {
            return unreadable(SyntaxFaults.of(e, source, text, lines, offsets));
        } catch (YamlVersionException e) {
            return unreadable(YamlFault.at(source, lines.mark(start), Reason.VERSION,
                    e.getSpecVersion().getMajor() + "." + e.getSpecVersion().getMinor()));
        } catch (YamlEngineException e) {
            return unreadable(YamlFault.at(source, lines.mark(start), Reason.SYNTAX, SyntaxFaults.firstLine(e.getMessage())));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | IllegalStateException e) {
            // the parser does not guard its arithmetic: \U99999999 is no character
            return unreadable(YamlFault.at(source, builder.position(), Reason.UNREADABLE));
        }
    }

    /// The same for the bytes of a file, which must be UTF-8.
    public static Reading read(byte[] bytes, String source) {
        return read(bytes, source, Optional.empty());
    }

    /// The same for the bytes of a file, which must be UTF-8.
    public static Reading lastWins(byte[] bytes, String source, Consumer<YamlFault> repeated) {
        return read(bytes, source, Optional.of(repeated));
    }

    private static Reading read(byte[] bytes, String source, Optional<Consumer<YamlFault>> repeated) {
        if (bytes.length > 4L * MAX_CHARACTERS) {
            return unreadable(YamlFault.at(source, new Mark(1, 1, 0), Reason.TOO_LARGE,
                    String.valueOf(bytes.length), String.valueOf(MAX_CHARACTERS)));
        }
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), source, repeated);
        } catch (CharacterCodingException e) {
            var readable = new String(bytes, StandardCharsets.UTF_8);
            return unreadable(YamlFault.at(source, new Lines(readable).mark(Math.max(0, readable.indexOf('\uFFFD'))), Reason.NOT_TEXT));
        }
    }

    private static Reading unreadable(YamlFault fault) {
        return new Reading.Unreadable(List.of(fault));
    }

    /// Where the first character stands that YAML forbids, or -1.
    private static int controlCharacter(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t') continue;
            int code = text.codePointAt(i);
            if (!StreamReader.isPrintable(code) || code == 0xFFFD) return i;
            i += Character.charCount(code) - 1;
        }
        return -1;
    }

    /// The parser counts code points, everybody else chars.
    static final class Offsets {
        private final int start;
        private final Optional<int[]> chars;

        Offsets(String text, int start) {
            this.start = start;
            int count = text.codePointCount(start, text.length());
            if (count == text.length() - start) {
                chars = Optional.empty();
            } else {
                var table = new int[count + 1];
                for (int i = start, n = 0; n < count; n++) {
                    table[n] = i;
                    i += Character.charCount(text.codePointAt(i));
                }
                table[count] = text.length();
                chars = Optional.of(table);
            }
        }

        int charOf(int codePoint) {
            return chars.map(table -> table[codePoint]).orElse(codePoint + start);
        }
    }
}

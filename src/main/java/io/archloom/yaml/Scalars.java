package io.archloom.yaml;

import io.archloom.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What plain scalars mean, and which texts may be written plain.
///
/// Reading follows CloudFormation, whose YAML is version 1.1 without its timestamps:
///
/// | plain scalar | means | because |
/// |---|---|---|
/// | `true`, `yes`, `on`, … in three cases | a boolean | YAML 1.1; `y` and `n` are text in every common parser |
/// | empty, `~`, `null` | null | all versions |
/// | `12`, `1_000`, `0x1F`, `0b101` | an integer | YAML 1.1 |
/// | `0300` | 192 | octal in YAML 1.1; CloudFormation deploys 192 (seen on dev.classmethod.jp, 2022-06-14) |
/// | `0o17`, `012345678901` | text | YAML 1.1: not octal. The latter is an account id, kept whole |
/// | `1.5`, `.5`, `1e3`, `1.5e+3` | a number | YAML 1.2, JSON and CloudFormation's parser agree on `1e3` |
/// | `2012-10-17` | text | CloudFormation has no timestamps |
/// | `12:30:00` | text | base 60 of YAML 1.1 is left out: whoever writes it means a time |
/// | `.inf`, `.nan`, numbers of more than 400 digits | text | no template can hold them |
///
/// Writing is for every reader at once: what any of them could take for something else is quoted.
final class Scalars {
    private static final int MAX_DIGITS = 400;
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(0|[1-9][0-9_]*)");
    private static final Pattern RADIX = Pattern.compile("([-+]?)0([xX][0-9a-fA-F_]+|b[01_]+|[0-7_]+)");
    private static final Pattern FLOAT = Pattern.compile(
            "[-+]?(([0-9][0-9_]*)(\\.[0-9_]*)?[eE][-+]?[0-9]{1,3}|[0-9][0-9_]*\\.[0-9_]*|\\.[0-9][0-9_]*([eE][-+]?[0-9]{1,3})?)");

    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "=", "<<",
            ".inf", "-.inf", "+.inf", ".nan");
    /// Everything that starts like a number or a date and has no letter that rules it out, in any version of YAML.
    private static final Pattern NUMBER_LIKE = Pattern.compile("[-+.0-9][-+.:_0-9a-fA-FxXoOtTzZ ]*");
    private static final String FIRST_REFUSED = "-?:,[]{}#&*!|>'\"%@`";

    private Scalars() {}

    /// What a plain scalar without a tag means.
    static Value meaningOf(String plain) {
        if (NULL.contains(plain)) return Value.NULL;
        if (TRUE.contains(plain)) return Value.TRUE;
        if (FALSE.contains(plain)) return Value.FALSE;
        return number(plain);
    }

    private static Value number(String plain) {
        if (plain.length() > MAX_DIGITS || "+-.0123456789".indexOf(plain.charAt(0)) < 0) return Value.of(plain);
        if (DECIMAL.matcher(plain).matches()) return Value.of(new BigDecimal(plain.replace("_", "")));
        var radix = RADIX.matcher(plain);
        if (radix.matches()) {
            var digits = radix.group(2).replace("_", "");
            if (digits.isEmpty() || digits.length() == 1 && Character.isLetter(digits.charAt(0))) return Value.of(plain);
            var magnitude = switch (digits.charAt(0)) {
                case 'x', 'X' -> new BigInteger(digits.substring(1), 16);
                case 'b' -> new BigInteger(digits.substring(1), 2);
                default -> new BigInteger(digits, 8);
            };
            return Value.of(new BigDecimal(radix.group(1).equals("-") ? magnitude.negate() : magnitude));
        }
        if (FLOAT.matcher(plain).matches()) {
            var number = new BigDecimal(plain.replace("_", ""));
            return Math.abs((long) number.scale()) > MAX_DIGITS ? Value.of(plain)
                    : Value.of(number.scale() < 0 ? number.setScale(0) : number);
        }
        return Value.of(plain);
    }

    /// A number as YAML and JSON write it.
    static String text(BigDecimal number) {
        return Math.abs((long) number.scale()) > MAX_DIGITS ? number.toString() : number.toPlainString();
    }

    /// Whether the text, written without quotes, is that text for every reader; `flow` means inside brackets.
    static boolean isPlain(String text, boolean flow) {
        if (text.isEmpty() || WORDS.contains(text.toLowerCase(Locale.ROOT)) || NUMBER_LIKE.matcher(text).matches()) return false;
        if (FIRST_REFUSED.indexOf(text.charAt(0)) >= 0 || text.startsWith("...")) return false;
        if (text.charAt(0) == ' ' || text.endsWith(" ") || text.endsWith(":")) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (needsEscape(c)) return false;
            if (c == ':' && text.charAt(i + 1) == ' ' || c == '#' && text.charAt(i - 1) == ' ') return false;
            if (flow && ",[]{}?".indexOf(c) >= 0) return false;
            // inside brackets some readers end a name at a colon before a quote or a bracket
            if (flow && c == ':' && !Character.isLetterOrDigit(text.charAt(i + 1)) && text.charAt(i + 1) != ':') return false;
        }
        return true;
    }

    /// The text in single quotes, or in double quotes where it needs escapes.
    static String quoted(String text) {
        return text.chars().anyMatch(c -> needsEscape((char) c)) ? doubleQuoted(text) : singleQuoted(text);
    }

    static String singleQuoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// The text as a JSON string, which is YAML as well.
    static String doubleQuoted(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
                    if (pair) out.append(c).append(text.charAt(++i));
                    else if (needsEscape(c) || Character.isSurrogate(c)) out.append(String.format("\\u%04X", (int) c));
                    else out.append(c);
                }
            }
        }
        return out.append('"').toString();
    }

    /// Whether a literal block (`|`) can hold the text: several lines, nothing to escape, no doubt about its indentation.
    static boolean isLiteral(String text) {
        if (text.indexOf('\n') < 0 || text.endsWith("\n\n") || text.isBlank()) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\t' && needsEscape(c)) return false;
        }
        int first = 0;
        while (text.charAt(first) == '\n') first++;
        if (text.charAt(first) == ' ' || text.charAt(first) == '\t') return false;
        // a last line of blanks only is lost by some readers
        var end = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return !end.substring(end.lastIndexOf('\n') + 1).isBlank();
    }

    /// Control characters, the breaks of YAML 1.1, the byte order mark, and lone halves of a pair.
    private static boolean needsEscape(char c) {
        return c < ' ' || c >= 0x7F && c <= 0x9F || c == '\u2028' || c == '\u2029' || c == '\uFEFF' || c >= '\uFFFE';
    }
}

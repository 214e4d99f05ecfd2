package io.archloom.yaml;

import io.archloom.yaml.YamlFault.Reason;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// The parser's complaints in our words. Only its positions and the starts of its messages are used.
final class SyntaxFaults {
    private SyntaxFaults() {}

    static YamlFault of(MarkedYamlEngineException e, String source, String text, Lines lines, YamlReader.Offsets offsets) {
        int end = e.getProblemMark().or(e::getContextMark).map(Mark::getIndex).map(offsets::charOf).orElse(0);
        var place = lines.mark(Math.min(end, text.length()));
        var problem = e.getProblem() == null ? firstLine(e.getMessage()) : e.getProblem();
        var context = e.getContext() == null ? "" : e.getContext();
        boolean atEnd = text.substring(Math.min(end, text.length())).isBlank();
        var opened = String.valueOf(e.getContextMark().map(Mark::getIndex).map(offsets::charOf)
                .map(offset -> lines.mark(offset).line()).orElse(place.line()));
        var character = place.offset() < text.length() ? Character.toString(text.codePointAt(place.offset())) : "";

        if (problem.startsWith("found character '\\t")) {
            return YamlFault.at(source, place, Reason.TAB);
        }
        if (atEnd && context.contains("quoted scalar")) return YamlFault.at(source, place, Reason.CUT_OFF_QUOTE, opened);
        if (atEnd && context.contains("flow sequence")) return YamlFault.at(source, place, Reason.CUT_OFF_LIST, opened);
        if (atEnd && context.contains("flow mapping")) return YamlFault.at(source, place, Reason.CUT_OFF_MAP, opened);
        if (atEnd && problem.contains("could not find expected ':'")) return YamlFault.at(source, place, Reason.CUT_OFF_ENTRY);
        if (problem.startsWith("mapping values are not allowed")) return YamlFault.at(source, place, Reason.UNQUOTED_COLON);
        if (problem.startsWith("found character")) return YamlFault.at(source, place, Reason.RESERVED_CHARACTER, character);
        if (problem.startsWith("found unknown escape")) return YamlFault.at(source, place, Reason.UNKNOWN_ESCAPE, character);
        if (problem.startsWith("found undefined tag handle")) {
            return YamlFault.at(source, place, Reason.UNSUPPORTED_TAG, problem.substring("found undefined tag handle ".length()));
        }
        if (problem.startsWith("expected <block end>")) return YamlFault.at(source, place, Reason.INDENTATION);
        return YamlFault.at(source, place, Reason.SYNTAX, firstLine(problem));
    }

    static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}

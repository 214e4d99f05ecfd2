package io.archloom.yaml;

import static io.archloom.yaml.RoundTripTest.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.value.Value;
import io.archloom.value.Value.Call;
import io.archloom.value.Value.GetAtt;
import io.archloom.value.Value.Ref;
import io.archloom.value.Value.Sub;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

    @Test void everyNodeKnowsItsCharacters() {
        var text = """
                Resources: # all
                  Queue:
                    Type: "AWS::SQS::Queue"
                    Tags: &tags
                      - Key: a
                        Value: |
                          one

                          two

                  Text: !Sub '${A}'
                  Flow: {a: [1, 2]}
                """;
        var document = read(text);
        assertEquals("Queue:\n    Type: \"AWS::SQS::Queue\"\n    Tags: &tags\n      - Key: a\n        Value: |\n          one\n\n          two",
                document.entry("Resources", "Queue").orElseThrow().span().in(text));
        assertEquals("\"AWS::SQS::Queue\"", document.node("Resources", "Queue", "Type").orElseThrow().span().in(text));
        assertEquals("|\n          one\n\n          two", document.node("Resources", "Queue", "Tags", "0", "Value").orElseThrow().span().in(text));
        assertEquals("!Sub '${A}'", document.node("Resources", "Text").orElseThrow().span().in(text));
        assertEquals("{a: [1, 2]}", document.node("Resources", "Flow").orElseThrow().span().in(text));
        assertEquals(new Mark(3, 11, 36), document.node("Resources", "Queue", "Type").orElseThrow().span().start());
    }

    @Test void positionsCountCharsBehindSymbolsBeyondTheFirstPlane() {
        var text = "\uFEFFa: \"😀😀\"\r\nb: x\r\n";
        var b = read(text).node("b").orElseThrow();
        assertEquals("x", b.span().in(text));
        assertEquals(new Mark(2, 4, 15), b.span().start());
    }

    @Test void aKeptBlockScalarOwnsItsBlankLines() {
        var text = "a: |+\n  x\n\n\nb: 1\n";
        assertEquals("|+\n  x\n\n", read(text).node("a").orElseThrow().span().in(text));
    }

    @Test void commentsAreFoundAboveAndBeside() {
        var document = read("""
                # head

                # one
                # two
                a: '#no' # beside
                b: x#no
                c: |
                  # text
                d: # late
                  - 1
                # end
                """);
        assertEquals(List.of("head", "one", "two", "beside", "late", "end"), document.comments().stream().map(Comment::text).toList());
        assertEquals(List.of("one", "two"), document.commentsAbove(5).stream().map(Comment::text).toList());
        assertEquals(List.of("beside", "late"), document.comments().stream().filter(comment -> !comment.ownLine()).map(Comment::text).toList());
        assertEquals(List.of(), document.commentsAbove(6));
    }

    @Test void windowsLinesAndByteOrderMarkMeanTheSame() {
        assertEquals(read("a:\n  - b\n  - |\n    x\n    y\n").value(), read("\uFEFFa:\r\n  - b\r\n  - |\r\n    x\r\n    y\r\n").value());
    }

    @Test void jsonIsRead() {
        var json = "{\n\t\"a\": [true, null, -1.5e3, \"\\u00e9\\/\\\"\"],\n\t\t\"b\":\t{}\n}";
        assertEquals(Value.map("a", Value.list(Value.TRUE, Value.NULL, Value.of(-1500), Value.of("é/\"")), "b", Value.map()), read(json).value());
        assertEquals(true, read(json).isJson());
        assertEquals(false, read("a: {}").isJson());
    }

    @Test void aTextWithoutContentIsNull() {
        assertEquals(Value.NULL, read("").value());
        assertEquals(Value.NULL, read("# only a comment\n").value());
    }

    @Test void keysAreTextAsWritten() {
        assertEquals(List.of("on", "0123", "200", "~"), List.copyOf(((Value.MapOf) read("on: 1\n0123: 2\n200: 3\n~: 4").value()).entries().keySet()));
    }

    @Test void functionsReadTheSameInBothSpellings() {
        var expected = Value.map("a", new Ref("X"), "b", new GetAtt("X", "Outputs.Y"), "c", new Sub("${X}"),
                "d", new Sub("${X}", Map.of("X", Value.of(1))), "e", new Call("Fn::Join", Value.list(Value.of(""), Value.list(new Ref("X")))),
                "f", new Call("Fn::Base64", new Sub("x")));
        assertEquals(expected, read("""
                a: !Ref X
                b: !GetAtt X.Outputs.Y
                c: !Sub ${X}
                d: !Sub ['${X}', {X: 1}]
                e: !Join ['', [!Ref X]]
                f: !Base64
                  Fn::Sub: x
                """).value());
        assertEquals(expected, read("""
                a: {Ref: X}
                b: {"Fn::GetAtt": [X, Outputs, Y]}
                c: {"Fn::Sub": "${X}"}
                d: {"Fn::Sub": ['${X}', {X: 1}]}
                e: {"Fn::Join": ['', [{Ref: X}]]}
                f: {"Fn::Base64": !Sub x}
                """).value());
    }

    @Test void conditionIsAFunctionOnlyAmongConditions() {
        assertEquals(new Call("Fn::And", Value.list(new Call("Condition", Value.of("A")), new Call("Condition", Value.of("B")))),
                read("Fn::And: [{Condition: A}, !Condition B]").value());
        assertEquals(Value.map("x", Value.map("Condition", Value.of("A"))), read("x: {Condition: A}").value());
    }

    @Test void whatOnlyLooksLikeAFunctionStaysAMap() {
        assertEquals(Value.map("x", Value.map("Ref", Value.of("A"), "b", Value.of(1))), read("x: {Ref: A, b: 1}").value());
        assertEquals(Value.map("x", Value.map("Ref", Value.list())), read("x: {Ref: []}").value());
        assertEquals(Value.map("x", Value.map("Fn::ForEach::Loop", Value.list())), read("x: {'Fn::ForEach::Loop': []}").value());
    }

    @Test void aNumberUnderATagIsText() {
        assertEquals(new Ref("123"), read("!Ref 123").value());
        assertEquals(new Call("Fn::GetAZs", Value.of("")), read("!GetAZs ''").value());
    }

    @Test void aliasesAndMergesAreResolved() {
        assertEquals(Value.map("base", Value.map("k", Value.of(1), "l", Value.of(2)), "x", Value.map("l", Value.of(3), "k", Value.of(1)),
                        "y", Value.map("k", Value.of(1), "l", Value.of(2))),
                read("base: &b {k: 1, l: 2}\nx:\n  <<: *b\n  l: 3\ny: *b\n").value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: [1, 2                    | 1 |  9 | CUT_OFF_LIST
            a: {b: 1                    | 1 |  9 | CUT_OFF_MAP
            a: "b                       | 1 |  6 | CUT_OFF_QUOTE
            a:~  - b~  c                | 3 |  4 | CUT_OFF_ENTRY
            a:~\tb: 1                   | 2 |  1 | TAB
            a: b: c                     | 1 |  5 | UNQUOTED_COLON
            a:~    b: 1~  c: 2          | 3 |  3 | INDENTATION
            a: @b                       | 1 |  4 | RESERVED_CHARACTER
            a: "\\q"                    | 1 |  6 | UNKNOWN_ESCAPE
            a: "\\U99999999"            | 1 |  2 | UNREADABLE
            a: 1~b: 2~a: 3              | 3 |  1 | DUPLICATE_KEY
            {"a": 1, "a": 2}            | 1 | 10 | DUPLICATE_KEY
            [a]: 1                      | 1 |  1 | KEY_NOT_TEXT
            <<: 1                       | 1 |  5 | MERGE_NOT_MAP
            a: *b                       | 1 |  4 | UNKNOWN_ALIAS
            a: &a [*a]                  | 1 |  8 | RECURSIVE_ALIAS
            a: !!binary aGk=            | 1 |  4 | UNSUPPORTED_TAG
            a: !!java.net.URL [x]       | 1 |  4 | UNSUPPORTED_TAG
            a: !e!f b                   | 1 |  4 | UNSUPPORTED_TAG
            a: 1~---~b: 2               | 2 |  1 | SECOND_DOCUMENT
            %YAML 2.0~---~a             | 1 |  1 | VERSION
            {"a": 1, "b" 2}             | 1 | 14 | SYNTAX
            """)
    void aFaultHasOnePlaceAndAnAdvice(String text, int line, int column, YamlFault.Reason reason) {
        var fault = faults(text.replace("~", "\n")).getFirst();
        assertEquals(List.of(line, column, reason), List.of(fault.line(), fault.column(), fault.reason()));
        assertEquals(false, fault.message().contains("{") && !text.contains("{") || fault.advice().isBlank(), fault.toString());
    }

    @Test void controlCharactersAreRefused() {
        assertEquals(List.of(new YamlFault("f.yaml", 1, 5, YamlFault.Reason.NOT_TEXT, List.of())), faults("a: b\u0000"));
        assertEquals(List.of(new YamlFault("f.yaml", 2, 1, YamlFault.Reason.CONTROL_CHARACTER, List.of("U+0007"))), faults("a:\n\u0007"));
    }

    @Test void aDuplicateKeyNamesBothLines() {
        assertEquals("f.yaml:3:1: The key a appears twice here; the first is on line 1. Remove or rename one of the two.",
                faults("a: 1\nb: 2\na: 3").getFirst().toString());
    }

    @Test void bytesThatAreNotTextAreRefused() {
        assertEquals(List.of(new YamlFault("f.yaml", 2, 4, YamlFault.Reason.NOT_TEXT, List.of())),
                ((Reading.Unreadable) YamlReader.read("a: 1\nb: ü".getBytes(StandardCharsets.ISO_8859_1), "f.yaml")).faults());
    }

    static List<YamlFault> faults(String text) {
        return YamlReader.read(text, "f.yaml") instanceof Reading.Unreadable(var faults) ? faults : List.of();
    }
}

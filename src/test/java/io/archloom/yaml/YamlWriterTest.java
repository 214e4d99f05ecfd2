package io.archloom.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.value.Value;
import io.archloom.value.Value.Call;
import io.archloom.value.Value.GetAtt;
import io.archloom.value.Value.Ref;
import io.archloom.value.Value.Sub;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlWriterTest {
    private static final Value TEMPLATE = Value.map(
            "AWSTemplateFormatVersion", Value.of("2010-09-09"),
            "Transform", Value.of("AWS::Serverless-2016-10-31"),
            "Resources", Value.map(
                    "TakeOrder", Value.map(
                            "Type", Value.of("AWS::Serverless::Function"),
                            "Properties", Value.map(
                                    "Timeout", Value.of(10),
                                    "Environment", Value.map("Variables", Value.map("TABLE", new Ref("Orders"), "FLAG", Value.of("on"))),
                                    "Policies", Value.list(
                                            Value.map("DynamoDBCrudPolicy", Value.map("TableName", new Ref("Orders"))),
                                            new Call("Fn::If", Value.list(Value.of("IsProd"), new Ref("A"), new Ref("AWS::NoValue")))),
                                    "InlineCode", Value.of("def handler(event, context):\n    return 1\n"),
                                    "Tags", Value.map())),
                    "Orders", Value.map("Type", Value.of("AWS::DynamoDB::Table"))),
            "Outputs", Value.map("Arn", Value.map("Value", new GetAtt("Orders", "Arn")),
                    "Url", Value.map("Value", new Sub("https://${Api}/${Stage}", Map.of("Stage", Value.of("prod")))),
                    "Data", Value.map("Value", new Call("Fn::Base64", new Sub("x-${A}")))));

    @Test void aTemplateIsWrittenAsPeopleWriteIt() {
        var layout = YamlLayout.PLAIN.comment("Orders\nby the architects").blankBefore("*").blankBefore("Resources", "*")
                .comment("keeps them", "Resources", "Orders");
        assertEquals("""
                # Orders
                # by the architects

                AWSTemplateFormatVersion: '2010-09-09'

                Transform: AWS::Serverless-2016-10-31

                Resources:
                  TakeOrder:
                    Type: AWS::Serverless::Function
                    Properties:
                      Timeout: 10
                      Environment:
                        Variables:
                          TABLE: !Ref Orders
                          FLAG: 'on'
                      Policies:
                        - DynamoDBCrudPolicy:
                            TableName: !Ref Orders
                        - !If [IsProd, !Ref A, !Ref AWS::NoValue]
                      InlineCode: |
                        def handler(event, context):
                            return 1
                      Tags: {}

                  # keeps them
                  Orders:
                    Type: AWS::DynamoDB::Table

                Outputs:
                  Arn:
                    Value: !GetAtt Orders.Arn
                  Url:
                    Value: !Sub
                      - https://${Api}/${Stage}
                      - Stage: prod
                  Data:
                    Value:
                      Fn::Base64: !Sub x-${A}
                """, YamlWriter.write(TEMPLATE, layout));
    }

    @Test void jsonHasTheLongSpelling() {
        assertEquals("""
                {
                  "a": {
                    "Ref": "X"
                  },
                  "b": {
                    "Fn::GetAtt": [
                      "X",
                      "Arn"
                    ]
                  },
                  "c": [],
                  "d": "q\\"\\u0001"
                }
                """, JsonWriter.write(Value.map("a", new Ref("X"), "b", new GetAtt("X", "Arn"), "c", Value.list(), "d", Value.of("q\"\u0001"))));
    }

    @Test void entriesOnOneLineAndTheirComments() {
        var placement = Value.map("placement", Value.map(
                "PlaceOrder", Value.map("x", Value.of(120), "y", Value.of(80), "width", Value.of(188), "height", Value.of(80)),
                "Orders", Value.map("x", Value.of(420), "at", Value.of("a, b"))));
        assertEquals("""
                placement:
                  PlaceOrder: {x: 120, y: 80, width: 188, height: 80}
                  # to the right
                  Orders: {x: 420, at: 'a, b'}
                """, YamlWriter.write(placement, YamlLayout.PLAIN.flow("placement", "*").comment("to the right", "placement", "Orders")));
    }

    @Test void aCommentOfAnItemsFirstEntryStandsAboveTheDash() {
        assertEquals("# item\n# first\n- a: 1\n  # second\n  b: 2\n", YamlWriter.write(Value.list(Value.map("a", Value.of(1), "b", Value.of(2))),
                YamlLayout.PLAIN.comment("item", "0").comment("first", "0", "a").comment("second", "0", "b")));
    }

    @Test void numbersKeepTheirScaleAndNeverHaveExponents() {
        assertEquals("[1.0, 1000, 0.001]\n", YamlWriter.write(Value.list(Value.of(new BigDecimal("1.0")), Value.of(new BigDecimal("1E+3")),
                Value.of(new BigDecimal("1E-3"))), YamlLayout.PLAIN.flow()));
    }

    @Test void blockScalarsAreChompedAsTheTextEnds() {
        assertEquals("a: |-\n  x\n  y\nb: |\n  x\n  y\nc: \"x\\ny\\n\\n\"\nd: |-\n\n  x\n    y\n\n  z\ne: \" x\\ny\"\n", YamlWriter.write(Value.map(
                "a", Value.of("x\ny"), "b", Value.of("x\ny\n"), "c", Value.of("x\ny\n\n"), "d", Value.of("\nx\n  y\n\nz"), "e", Value.of(" x\ny"))));
    }

    @Test void longFunctionArgumentsAreWrittenBelowEachOther() {
        var part = Value.of("a rather long part of a text");
        assertEquals("""
                a: !Join
                  - ''
                  - - a rather long part of a text
                    - a rather long part of a text
                    - a rather long part of a text
                    - a rather long part of a text
                """, YamlWriter.write(Value.map("a", new Call("Fn::Join", Value.list(Value.of(""), Value.list(part, part, part, part))))));
    }

    @Test void aCommentStaysOneWhateverCharactersItHas() {
        var layout = YamlLayout.PLAIN.comment("a\u0007b\u0085Evil: 1\u2028Evil: 2\u202Elive\nc", "Key");
        assertEquals("# a b Evil: 1 Evil: 2 live\n# c\nKey: 1\n", YamlWriter.write(Value.map("Key", Value.of(1)), layout));
    }
}

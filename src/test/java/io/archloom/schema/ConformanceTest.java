package io.archloom.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformanceTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            AWS::SQS::Queue              | {VisibilityTimeout: 30}                                     |
            AWS::SQS::Queue              | {VisibilityTimeout: '30'}                                   |
            AWS::SQS::Queue              | {VisibilityTimeout: thirty}                                 | WrongType VisibilityTimeout
            AWS::SQS::Queue              | {VisibilityTimeout: 1.5}                                    | WrongType VisibilityTimeout
            AWS::SQS::Queue              | {VisibilityTimeout: !Ref Time}                              |
            AWS::SQS::Queue              | {VisibilityTimeout: '{{resolve:ssm:/time}}'}                |
            AWS::SQS::Queue              | {VisibilityTimout: 30}                                      | Unknown VisibilityTimout
            AWS::SQS::Queue              | {Tags: [{Key: a, Value: b}, {Key: c}]}                      | Missing Tags.1.Value
            AWS::SQS::Queue              | {Tags: {Key: a}}                                            | WrongType Tags
            AWS::SQS::Queue              | {FifoQueue: maybe}                                          | WrongType FifoQueue
            AWS::SQS::Queue              | {Tags: !If [A, [], []]}                                     |
            AWS::SSM::Parameter          | {Type: String, Value: x, Tier: Basic}                       | NotAllowed Tier
            AWS::SSM::Parameter          | {Type: String, Value: x, Name: ''}                          | WrongLength Name
            AWS::SSM::Parameter          | {Type: String}                                              | Missing Value
            AWS::DynamoDB::Table         | {KeySchema: !Ref K, Foo: 1}                               | Unknown Foo
            AWS::Lambda::Function        | {Code: {}, Role: !Ref R, Environment: {Variables: {A: x, AB: 3}}} | WrongForm Environment.Variables.A
            AWS::KMS::Key                | {KeyPolicy: {}, PendingWindowInDays: 3}                     | OutOfRange PendingWindowInDays
            AWS::KMS::Key                | {KeyPolicy: {}, EnableKeyRotation: true}                    |
            """)
    void aValueIsHeldAgainstItsType(String type, String yaml, String expected) {
        var value = assertInstanceOf(YamlDocument.class, YamlReader.read(yaml, "value")).value();
        var faults = Conformance.faults(Schemas.shipped().of(type).orElseThrow().shape(), value, "");
        assertEquals(expected == null ? "" : expected,
                faults.stream().map(fault -> fault.getClass().getSimpleName() + " " + fault.path()).collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @CsvSource({"null", "true", "1", "text", "[]", "{}", "[[{}]]"})
    void whateverAValueIsOfWhateverTypeItIsJudged(String yaml) {
        var value = assertInstanceOf(YamlDocument.class, YamlReader.read(yaml, "value")).value();
        for (var type : List.of("AWS::IAM::Role", "AWS::WAFv2::WebACL", "AWS::StepFunctions::StateMachine", "AWS::EC2::Instance")) {
            Schemas.shipped().of(type).orElseThrow().shape().properties().forEach((name, shape) -> Conformance.faults(shape, value, name));
        }
    }
}

package io.archloom.synth;

import static io.archloom.synth.SynthesisTest.of;
import static io.archloom.synth.SynthesisTest.template;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.template.LogicalId;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import io.archloom.yaml.YamlWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What would refer to each other in a circle is named, and meant by its name.
class CirclesTest {
    private static final String FUNCTION = "aws/lambda-function";

    @Test void aBucketThatTriggersTheFunctionThatReadsItGetsAName() {
        var drawn = new Drawn().resource("Uploads", "aws/s3-bucket").resource("Work", FUNCTION)
                .connect("Uploads.events", "Work.invoke", "Suffix", ".jpg").connect("Work.calls", "Uploads.objects");
        for (var format : Format.values()) {
            var template = template(format, drawn);
            var uploads = template.resources().get(new LogicalId("Uploads"));
            assertTrue(uploads.properties().containsKey("BucketName"), format.name());
            assertTrue(uploads.comment().orElse("").contains("name of its own"));
            var holder = template.resources().get(new LogicalId(format == Format.SAM ? "Work" : "WorkRole"));
            var grants = holder.properties().get("Policies");
            assertEquals(0, Mentions.in(grants).count("Uploads"), YamlWriter.write(grants));
        }
        var plain = template(Format.CLOUDFORMATION, drawn);
        assertEquals("""
                NotificationConfiguration:
                  LambdaConfigurations:
                    - Event: s3:ObjectCreated:*
                      Function: !GetAtt Work.Arn
                      Filter:
                        S3Key:
                          Rules:
                            - Name: suffix
                              Value: .jpg
                """, of(plain, "Uploads", "NotificationConfiguration"));
        assertEquals(Value.of("UploadsWorkPermission"), plain.resources().get(new LogicalId("Uploads")).attributes().get("DependsOn"));
    }

    @Test void withoutACircleNothingIsNamed() {
        var drawn = new Drawn().resource("Uploads", "aws/s3-bucket").resource("Work", FUNCTION).connect("Work.calls", "Uploads.objects");
        assertEquals("", of(template(Format.CLOUDFORMATION, drawn), "Uploads", "BucketName").replace("{}\n", ""));
        assertTrue(of(template(Format.CLOUDFORMATION, drawn), "WorkRole", "Policies").contains("${Uploads.Arn}/*"));
    }

    @Test void aFunctionThatCallsItselfIsNamed() {
        var drawn = new Drawn().resource("Work", FUNCTION).connect("Work.calls", "Work.invoke");
        assertEquals("""
                FunctionName: !Sub ${AWS::StackName}-work
                Environment:
                  Variables:
                    WORK_NAME: !Sub ${AWS::StackName}-work
                """.lines().sorted().toList(), of(template(Format.SAM, drawn), "Work", "FunctionName", "Environment").lines().sorted().toList());
    }

    @Test void aStateMachineInACircleIsNamedAsEachFormCallsIt() {
        var drawn = new Drawn().resource("Flow", "aws/state-machine").resource("Work", FUNCTION)
                .connect("Flow.tasks", "Work.invoke").connect("Work.calls", "Flow.start");
        var names = List.of("Name", "StateMachineName", "MachineName");
        for (var format : Format.values()) {
            assertEquals((format == Format.SAM ? "Name" : "StateMachineName") + ": !Sub ${AWS::StackName}-flow\n",
                    of(template(format, drawn), "Flow", names.toArray(String[]::new)));
        }
    }
}

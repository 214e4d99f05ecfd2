package io.archloom;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Actions that a statement can only allow on everything, by where it says so.
public final class Resourceless {
    private static final String REFERENCE = "https://docs.aws.amazon.com/service-authorization/latest/reference/";

    /// The service authorization reference names no resource that they need.
    private static final Map<String, List<String>> WITHOUT_RESOURCES = Map.of(
            REFERENCE + "list_amazoncloudwatchlogs.html", List.of("logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:DescribeResourcePolicies",
                    "logs:GetLogDelivery", "logs:GetQueryResults", "logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:StopQuery", "logs:UpdateLogDelivery"),
            REFERENCE + "list_awsx-ray.html", List.of("xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:PutTelemetryRecords", "xray:PutTraceSegments"),
            REFERENCE + "list_amazonec2.html", List.of("ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs"),
            REFERENCE + "list_amazoncomprehend.html", List.of("comprehend:DetectDominantLanguage", "comprehend:DetectEntities", "comprehend:DetectKeyPhrases",
                    "comprehend:DetectPiiEntities", "comprehend:DetectSentiment"),
            REFERENCE + "list_amazonpolly.html", List.of("polly:StartSpeechSynthesisTask", "polly:SynthesizeSpeech"),
            REFERENCE + "list_amazonrekognition.html", List.of("rekognition:DetectFaces", "rekognition:DetectLabels", "rekognition:DetectModerationLabels",
                    "rekognition:DetectText"),
            REFERENCE + "list_amazontextract.html", List.of("textract:AnalyzeDocument", "textract:AnalyzeExpense", "textract:DetectDocumentText"),
            REFERENCE + "list_amazontranslate.html", List.of("translate:TranslateText"));

    /// The service asks for them on everything, since what they are about is made by it and has no name before.
    private static final Map<String, List<String>> ASKED_ON_ALL = Map.of(
            "https://docs.aws.amazon.com/lambda/latest/dg/with-msk-permissions.html", List.of("ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface"),
            "https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html", List.of("logs:DescribeLogGroups"),
            "https://docs.aws.amazon.com/transcribe/latest/dg/security_iam_id-based-policy-examples.html", List.of("transcribe:GetTranscriptionJob",
                    "transcribe:StartTranscriptionJob"));

    private static final Set<String> ACTIONS = List.of(WITHOUT_RESOURCES, ASKED_ON_ALL).stream().flatMap(sources -> sources.values().stream())
            .flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    private Resourceless() {}

    /// Whether an action cannot be allowed on less.
    public static boolean isAction(String action) {
        return ACTIONS.contains(action);
    }
}

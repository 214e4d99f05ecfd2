package io.archloom;

import java.util.Set;

/// Actions that know no resources, by the service authorization reference: a statement can only allow them on everything.
public final class Resourceless {
    private static final Set<String> WITHOUT_RESOURCES = Set.of("logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:DescribeLogGroups",
            "logs:DescribeResourcePolicies", "logs:GetLogDelivery", "logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:UpdateLogDelivery",
            "xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:PutTelemetryRecords", "xray:PutTraceSegments",
            "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets", "ec2:DescribeVpcs", "ec2:DescribeDhcpOptions", "ecr:GetAuthorizationToken", "ssm:DescribeParameters", "ses:GetSendQuota",
            "elasticfilesystem:DescribeMountTargets", "cloudwatch:PutMetricData", "logs:CreateLogGroup", "kafka:ListScramSecrets", "logs:GetQueryResults", "logs:StopQuery");
    private static final Set<String> WITHOUT_DATA = Set.of("comprehend", "polly", "rekognition", "textract", "transcribe", "translate");

    private Resourceless() {}

    /// Whether an action cannot be allowed on less; that of a service that keeps nothing of the account's has no resource to name.
    public static boolean isAction(String action) {
        return WITHOUT_RESOURCES.contains(action) || WITHOUT_DATA.contains(action.substring(0, action.indexOf(':')));
    }
}

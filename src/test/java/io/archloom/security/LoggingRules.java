package io.archloom.security;

import io.archloom.security.Exported.Part;
import io.archloom.value.Mentions;
import io.archloom.value.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Logs, traces, limits of use, and what becomes of failures.
final class LoggingRules {
    private static final String FUNCTION = "AWS::Lambda::Function";
    private static final String SAM_FUNCTION = "AWS::Serverless::Function";
    private static final String MACHINE = "AWS::StepFunctions::StateMachine";
    private static final String SAM_MACHINE = "AWS::Serverless::StateMachine";
    private static final Set<String> CURRENT = Set.of("nodejs24.x", "nodejs22.x", "python3.14", "python3.13", "python3.12", "java25", "java21",
            "dotnet10", "ruby3.4", "ruby3.3", "provided.al2023");

    static final List<SecurityRule> ALL = List.of(
            new SecurityRule("Logs.Retention", "every log is kept for a time that somebody chose", "CKV_AWS_66 CKV_AWS_338 W86 CloudWatch.16", template -> template.without(
                    group -> group.has("RetentionInDays"), "AWS::Logs::LogGroup")),
            new SecurityRule("Lambda.LogGroup", "a function logs into a log group of the stack, as JSON", "Lambda log groups without retention: cdk-nag has none", template ->
                    template.without(function -> function.at("LoggingConfig.LogGroup").map(Value.Ref.class::isInstance).orElse(false)
                            && function.has("LoggingConfig.LogFormat"), FUNCTION, SAM_FUNCTION)),
            new SecurityRule("Api.AccessLog", "an API logs its requests, but for one that its user has told not to", "CKV_AWS_76 CKV_AWS_95 W46 W69 APIG1 APIGateway.1 APIGateway.9", LoggingRules::unlogged),
            new SecurityRule("Api.Throttled", "an API limits its requests", "W64 APIG3", LoggingRules::unthrottled),
            new SecurityRule("Api.Traced", "a REST API is traced", "CKV_AWS_73 APIGateway.3", template -> template.without(
                    api -> api.says("TracingEnabled", Value.TRUE), "AWS::Serverless::Api", "AWS::ApiGateway::Stage")),
            new SecurityRule("Lambda.Traced", "a function is traced, but for one at the edge, where there are no traces", "CKV_AWS_50 Lambda.7", template -> template.without(function -> function.says("Tracing", Value.of("Active"))
                    || function.says("TracingConfig.Mode", Value.of("Active"))
                    || isAtTheEdge(template, function), FUNCTION, SAM_FUNCTION)),
            new SecurityRule("Lambda.Runtime", "a function runs on a runtime that gets security fixes", "CKV_AWS_363 L1 Lambda.2", template -> template.without(
                    function -> function.says("PackageType", Value.of("Image")) || function.at("Runtime").flatMap(Value::asText).filter(CURRENT::contains).isPresent(), FUNCTION, SAM_FUNCTION)),
            new SecurityRule("Lambda.Bounded", "a function has a memory and a timeout that somebody chose", "none has it: the defaults are 128 MB and 3 s", template -> template.without(
                    function -> function.has("MemorySize") && function.has("Timeout"), FUNCTION, SAM_FUNCTION)),
            new SecurityRule("StepFunctions.Logged", "a state machine logs its errors", "CKV_AWS_285 SF1 StepFunctions.1", template -> template.without(machine ->
                    Stream.of("Logging.Level", "LoggingConfiguration.Level").anyMatch(path -> machine.at(path).filter(level -> !level.equals(Value.of("OFF"))).isPresent()),
                    MACHINE, SAM_MACHINE)),
            new SecurityRule("StepFunctions.Traced", "a state machine is traced", "CKV_AWS_284 SF2", template -> template.without(machine ->
                    machine.says("Tracing.Enabled", Value.TRUE) || machine.says("TracingConfiguration.Enabled", Value.TRUE), MACHINE, SAM_MACHINE)),
            new SecurityRule("Sqs.DeadLetters", "what fails on every try is kept, or the user is told or has declined", "CKV_AWS_116 SQS3 W84", template -> template.without(
                    queue -> queue.has("RedrivePolicy") || !isPolled(template, queue) || isForDeadLetters(template, queue) || Stream.of("Sqs.NoDeadLetter", "Messages.NoDeadLetter", "Queue.NoDeadLetter")
                            .anyMatch(rule -> template.isTold(rule, queue.id()) || template.isDeclined(rule, queue.id())), "AWS::SQS::Queue")));

    private LoggingRules() {}

    /// Whether CloudFront's servers take its role.
    private static boolean isAtTheEdge(Exported template, Part function) {
        var role = function.at("Role").map(value -> Mentions.in(value).names()).orElse(List.of());
        return template.statements().stream().anyMatch(statement -> statement.texts("Principal").contains("edgelambda.amazonaws.com")
                && (statement.part().id().equals(function.id()) || role.contains(statement.part().id())));
    }

    private static Stream<String> unlogged(Exported template) {
        return template.without(api -> api.has("AccessLogSettings.DestinationArn") || api.has("AccessLogSetting.DestinationArn")
                || template.isTold("Source.NoTarget", api.id()) || template.isDeclined("Api.AccessLog", api.id()),
                "AWS::Serverless::HttpApi", "AWS::Serverless::Api", "AWS::ApiGatewayV2::Stage", "AWS::ApiGateway::Stage");
    }

    private static Stream<String> unthrottled(Exported template) {
        return template.without(api -> api.has("DefaultRouteSettings.ThrottlingRateLimit") || api.has("MethodSettings.ThrottlingRateLimit"),
                "AWS::Serverless::HttpApi", "AWS::Serverless::Api", "AWS::ApiGatewayV2::Stage", "AWS::ApiGateway::Stage");
    }

    private static boolean isForDeadLetters(Exported template, Part queue) {
        return template.parts().anyMatch(other -> Stream.of("RedrivePolicy", "DeadLetterConfig", "DestinationConfig", "EventInvokeConfig", "Targets", "Target")
                .anyMatch(path -> other.at(path).filter(value -> Mentions.in(value).names().contains(queue.id())).isPresent()));
    }

    private static boolean isPolled(Exported template, Part queue) {
        return template.parts("AWS::Lambda::EventSourceMapping").anyMatch(mapping -> mapping.at("EventSourceArn")
                .filter(source -> Mentions.in(source).names().contains(queue.id())).isPresent());
    }
}

package io.archloom.security;

import io.archloom.value.Mentions;
import io.archloom.value.Value;
import java.util.List;
import java.util.Set;

/// Encryption, publicity and loss of data.
final class DataRules {
    private static final String BUCKET = "AWS::S3::Bucket";
    private static final String QUEUE = "AWS::SQS::Queue";
    private static final String TOPIC = "AWS::SNS::Topic";
    private static final String TABLE = "AWS::DynamoDB::Table";
    private static final String[] KEPT = {BUCKET, TABLE, "AWS::RDS::DBCluster", "AWS::RDS::DBInstance", "AWS::EFS::FileSystem",
            "AWS::Cognito::UserPool", "AWS::OpenSearchService::Domain", "AWS::DynamoDB::GlobalTable"};

    static final List<SecurityRule> ALL = List.of(
            new SecurityRule("Sqs.Encrypted", "queues are encrypted at rest", "CKV_AWS_27 W48 SQS2 SQS.1", template -> template.without(
                    queue -> queue.says("SqsManagedSseEnabled", Value.TRUE) || queue.has("KmsMasterKeyId"), QUEUE)),
            // with SNS's own key a service cannot publish: such a topic has a key of the user's, or none
            new SecurityRule("Sns.Encrypted", "topics are encrypted at rest, but those that a service publishes to", "CKV_AWS_26 W47 SNS2 SNS.1",
                    template -> template.without(topic -> topic.has("KmsMasterKeyId") || isServed(template, topic.id()), TOPIC)),
            new SecurityRule("Kinesis.Encrypted", "streams are encrypted at rest", "CKV_AWS_43 W49 KDS1 Kinesis.1", template -> template.without(
                    stream -> stream.says("StreamEncryption.EncryptionType", Value.of("KMS")), "AWS::Kinesis::Stream")),
            new SecurityRule("S3.Encrypted", "buckets are encrypted at rest", "CKV_AWS_19 W41 S3.4", template -> template.without(
                    bucket -> bucket.has("BucketEncryption.ServerSideEncryptionConfiguration"), BUCKET)),
            new SecurityRule("Efs.Encrypted", "file systems are encrypted at rest", "CKV_AWS_42 F32 EFS1 EFS.1", template -> template.without(
                    files -> files.says("Encrypted", Value.TRUE), "AWS::EFS::FileSystem")),
            new SecurityRule("Rds.Encrypted", "databases are encrypted at rest", "CKV_AWS_16 CKV_AWS_96 F26 F27 RDS2 RDS.3", template -> template.without(
                    database -> database.says("StorageEncrypted", Value.TRUE) || database.has("DBClusterIdentifier"), "AWS::RDS::DBCluster", "AWS::RDS::DBInstance")),
            new SecurityRule("Rds.Private", "databases are not on the internet", "CKV_AWS_17 F22 RDS3 RDS.2", template -> template.without(
                    database -> !database.says("PubliclyAccessible", Value.TRUE), "AWS::RDS::DBInstance")),
            new SecurityRule("DynamoDb.Recoverable", "tables can be restored to any second", "CKV_AWS_28 W78 DDB3 DynamoDB.2", template -> template.without(
                    table -> table.says("PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled", Value.TRUE)
                            || template.isDeclined("DynamoDb.NotRecoverable", table.id()) || template.isTold("DynamoDb.NotRecoverable", table.id()), TABLE)),
            new SecurityRule("Kms.Rotates", "keys of one's own rotate", "CKV_AWS_7 F19 KMS5 KMS.4", template -> template.without(
                    key -> key.says("EnableKeyRotation", Value.TRUE) || key.has("KeySpec"), "AWS::KMS::Key")),
            new SecurityRule("S3.TlsOnly", "buckets refuse plain HTTP", "CKV2_AWS_71 S10 S3.5", template -> template.without(
                    bucket -> template.refusesPlainTransport(bucket.id(), "AWS::S3::BucketPolicy", "Bucket"), BUCKET)),
            new SecurityRule("Sqs.TlsOnly", "queues refuse plain HTTP", "SQS4", template -> template.without(
                    queue -> template.refusesPlainTransport(queue.id(), "AWS::SQS::QueuePolicy", "Queues"), QUEUE)),
            new SecurityRule("Sns.TlsOnly", "topics refuse plain HTTP", "SNS3", template -> template.without(
                    topic -> template.refusesPlainTransport(topic.id(), "AWS::SNS::TopicPolicy", "Topics"), TOPIC)),
            new SecurityRule("S3.Blocked", "no bucket can be made public", "CKV_AWS_53 CKV_AWS_54 CKV_AWS_55 CKV_AWS_56 S2 S3.8", template -> template.without(
                    bucket -> Set.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets").stream()
                            .allMatch(each -> bucket.says("PublicAccessBlockConfiguration." + each, Value.TRUE)), BUCKET)),
            new SecurityRule("S3.NoAcl", "objects belong to the bucket's owner, not to an access list", "CKV_AWS_20 CKV_AWS_57 CKV2_AWS_65 F14 S3.12",
                    template -> template.without(bucket -> takesLogsOfCloudFront(template, bucket.id()) || !bucket.has("AccessControl")
                            && bucket.says("OwnershipControls.Rules.ObjectOwnership", Value.of("BucketOwnerEnforced")), BUCKET)),
            new SecurityRule("Data.Kept", "what holds data outlives the stack", "cfn-lint I3011", template -> template.without(
                    // an instance of a cluster holds nothing itself
                    data -> data.has("DBClusterIdentifier") || Set.of("DeletionPolicy", "UpdateReplacePolicy").stream().allMatch(name -> data.entry().attributes().get(name) instanceof Value.Text(var text)
                            && !text.equals("Delete")), KEPT)));

    private DataRules() {}

    /// CloudFront delivers its logs by an access list and no other way.
    private static boolean takesLogsOfCloudFront(Exported template, String bucket) {
        return template.parts("AWS::CloudFront::Distribution").anyMatch(distribution -> distribution.at("DistributionConfig.Logging.Bucket")
                .filter(value -> Mentions.in(value).names().contains(bucket)).isPresent());
    }

    private static boolean isServed(Exported template, String topic) {
        var policies = template.policiesOf(topic, "AWS::SNS::TopicPolicy", "Topics").map(Exported.Part::id).toList();
        return template.statements().stream().anyMatch(statement -> statement.allows() && policies.contains(statement.part().id())
                && Exported.at(statement.value(), "Principal.Service").isPresent());
    }
}

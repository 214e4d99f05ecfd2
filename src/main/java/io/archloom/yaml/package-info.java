/// YAML and JSON text as a positioned tree, and text edited in place.
///
/// [YamlReader] turns text into a [YamlDocument] or says in one [YamlFault] where it stops being readable, whatever
/// the text is: it never constructs objects, never overflows a stack, and answers for every input within its limits.
/// Every [Node] knows its characters, so that a problem has a line and [YamlPatch] can change one entry and leave
/// every other byte alone. [Node#value] says what a node means as CloudFormation reads it; [YamlWriter] and
/// [JsonWriter] write values so that each reader, of YAML 1.1, YAML 1.2 or JSON, reads the same.
///
/// Layer 0: uses `value` and `text`, and is the only package that uses the YAML parser (snakeyaml-engine). It uses the parser's
/// events, not its objects, because only events carry positions and only they can be refused before they cost memory.
@org.jspecify.annotations.NullMarked
package io.archloom.yaml;

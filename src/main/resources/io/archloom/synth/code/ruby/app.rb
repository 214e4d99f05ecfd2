require "json"

{{variables}}def {{method}}(event:, context:)
  puts JSON.generate(event)

  # Your code goes here.

  {{answer}}
end

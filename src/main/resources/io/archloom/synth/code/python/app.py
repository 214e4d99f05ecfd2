import json
import os

{{variables}}
def {{method}}(event, context):
    print(json.dumps(event))

    # Your code goes here.

    return {{answer}}

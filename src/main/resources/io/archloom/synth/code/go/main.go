package main

import (
	"encoding/json"
	"log"
	"os"
)

{{variables}}func handle(event json.RawMessage) (any, error) {
	log.Println(string(event))

	// Your code goes here.

	return {{answer}}, nil
}

func main() {
	serve(os.Getenv("AWS_LAMBDA_RUNTIME_API"), handle)
}

package main

import (
	"bytes"
	"encoding/json"
	"io"
	"log"
	"net/http"
)

// serve asks Lambda for one event after the other and hands back what the handler answers.
// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
func serve(api string, handle func(json.RawMessage) (any, error)) {
	base := "http://" + api + "/2018-06-01/runtime/invocation/"
	for {
		next, err := http.Get(base + "next")
		if err != nil {
			log.Fatal(err)
		}
		event, err := io.ReadAll(next.Body)
		next.Body.Close()
		if err != nil {
			log.Fatal(err)
		}
		place := base + next.Header.Get("Lambda-Runtime-Aws-Request-Id")
		answer, err := handle(event)
		if err != nil {
			post(place+"/error", map[string]string{"errorType": "Error", "errorMessage": err.Error()})
		} else {
			post(place+"/response", answer)
		}
	}
}

func post(address string, content any) {
	text, err := json.Marshal(content)
	if err != nil {
		log.Fatal(err)
	}
	said, err := http.Post(address, "application/json", bytes.NewReader(text))
	if err != nil {
		log.Fatal(err)
	}
	said.Body.Close()
}

package {{namespace}};

import java.util.List;
import java.util.Map;

public class {{class}} {
{{variables}}    public Map<String, Object> {{method}}(Map<String, Object> event) {
        System.out.println(event);

        // Your code goes here.

        return {{answer}};
    }
}

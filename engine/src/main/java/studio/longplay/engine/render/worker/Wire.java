package studio.longplay.engine.render.worker;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// JSON lines over a pipe: `I` comes in, `O` goes out.
final class Wire<I, O> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BufferedReader in;
    private final OutputStream out;
    private final Class<I> incoming;

    Wire(InputStream in, OutputStream out, Class<I> incoming) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
        this.incoming = incoming;
    }

    /// The next message, or null when the other side is gone.
    @Nullable I receive() throws IOException {
        String line = in.readLine();
        return line == null ? null : JSON.readValue(line, incoming);
    }

    /// @throws IOException if the other side is gone
    void send(O message) throws IOException {
        out.write(JSON.writeValueAsBytes(message));
        out.write('\n');
        out.flush();
    }
}

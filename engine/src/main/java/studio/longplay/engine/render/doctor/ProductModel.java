package studio.longplay.engine.render.doctor;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The smallest model that makes a machine work: a square matrix times itself.
///
/// Its file is a resource of ours, 100 bytes of ONNX; a test writes it anew and compares.
public final class ProductModel implements AutoCloseable {
    private static final String RESOURCE = "product.onnx";

    private final Session session;

    private ProductModel(Session session) {
        this.session = session;
    }

    /// Loads it with one thread.
    ///
    /// @throws StudioFault.Model if the runtime refuses it
    public static ProductModel open(Sessions sessions) throws StudioFault {
        Path file = Path.of(System.getProperty("java.io.tmpdir", "."));
        try (InputStream in = ProductModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("the program is incomplete");
            }
            file = Files.createTempFile("longplay-product", ".onnx");
            try {
                Files.write(file, in.readAllBytes());
                return new ProductModel(sessions.open(file, SessionSettings.steady()));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    /// The product, row by row.
    ///
    /// @param matrix row by row
    /// @param size of its rows
    public float[] run(float[] matrix, int size, JobContext context) throws StudioFault {
        Tensor square = Tensor.of(matrix, size, size);
        Tensor product =
                session.run(Map.of("a", square, "b", square), context).values().iterator().next();
        return ((Tensor.Float32) product).values();
    }

    @Override
    public void close() {
        session.close();
    }
}

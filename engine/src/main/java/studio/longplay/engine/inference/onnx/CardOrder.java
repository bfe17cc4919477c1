package studio.longplay.engine.inference.onnx;

/// Makes CUDA count the cards as NVIDIA's driver does: by their place on the bus, not the fastest
/// first. To be called before CUDA is loaded.
///
/// Our start scripts say the same; the programs that jpackage makes for Windows cannot. Who says it
/// themselves is not overruled.
final class CardOrder {
    private static final String NAME = "CUDA_DEVICE_ORDER";

    private CardOrder() {}

    static void keep() {
        if (System.getenv(NAME) == null) {
            OwnEnvironment.set(NAME, "PCI_BUS_ID");
        }
    }
}

package studio.longplay.engine.inference.onnx;

/// Keeps the libraries behind the door from talking to anybody. To be called before the first of
/// their classes is.
///
/// ONNX Runtime's official builds for Linux and macOS send reports over HTTPS and keep a device
/// number in the user's cache folder unless the environment says no before the library is loaded;
/// switching it off through its API comes too late for the first report. Source: `Privacy.md` in
/// its jar.
final class Silence {
    private Silence() {}

    static void keep() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        // DJL would begin threads that all sessions share; ours have their own.
        System.setProperty("ai.djl.onnxruntime.num_threads", "1");
        System.setProperty("ai.djl.onnxruntime.num_interop_threads", "1");
        OwnEnvironment.set("ORT_DISABLE_TELEMETRY", "1");
    }
}

/// The picture of the programme, what plays it, and what stands over it. It may use session, fx,
/// words, actions, controls and the engine's preview. Begin reading at [PreviewView].
@NullMarked
package studio.longplay.app.preview;

import org.jspecify.annotations.NullMarked;

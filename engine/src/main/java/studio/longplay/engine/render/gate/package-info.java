/// Whose things are in a delivery, what their licences and consents allow, and the gate that stops
/// a delivery they forbid before any work begins. It may use what the render room may. Begin
/// reading at [Clearance], then [RightsGate].
@NullMarked
package studio.longplay.engine.render.gate;

import org.jspecify.annotations.NullMarked;

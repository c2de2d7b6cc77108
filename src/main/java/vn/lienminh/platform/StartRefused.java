package vn.lienminh.platform;

import java.util.Map;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Language;
import vn.lienminh.kernel.Place;

/// Carries a refusal out of the making of the application, where only exceptions travel. `Startup` turns it into an
/// outcome.
public final class StartRefused extends RuntimeException {
    private final transient Fault fault;

    public StartRefused(PlatformRefusal why, Map<String, String> values) {
        this(Fault.error(Place.NOWHERE, why, values));
    }

    private StartRefused(Fault fault) {
        super(fault.text(Language.VI));
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}

package vn.lienminh.shell.inbox;

import java.time.Instant;
import java.util.Set;

/// What somebody asks of named people (ai được gọi); a bean of this type. Their tasks say what, this says whom to
/// write to.
public interface Calls {

    /// For whom something waits that was said since then, as records keep them. Their task is about the address
    /// that ends so.
    Set<String> called(Instant since);

    /// How the addresses of these tasks end.
    String ending();
}

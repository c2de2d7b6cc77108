package vn.lienminh.kernel;

/// Who acts. Until there are accounts this is the operator of the machine, by the command line.
public interface Actor {
    /// The name that the records keep.
    String name();

    boolean may(Act act);

    /// The operator of this machine: whoever may run commands on the data folder may do everything.
    static Actor operator() {
        return new Operator(System.getProperty("user.name", "operator"));
    }

    record Operator(String user) implements Actor {
        @Override
        public String name() {
            return "operator:" + user;
        }

        @Override
        public boolean may(Act act) {
            return true;
        }
    }
}

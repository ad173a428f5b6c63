pub fn nothing(){}

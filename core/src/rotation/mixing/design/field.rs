//! Products of finite fields, one for each power of a prime that a number is made of.

/// A finite field, by powers of a generator.
struct Field {
    order: usize,
    prime: usize,
    /// Powers of the generator; elements are polynomials, their coefficients the digits to the base of the prime.
    powers: Vec<usize>,
    logarithm: Vec<usize>,
}

impl Field {
    /// The field of `prime` to the power of `degree`: the first polynomial whose root generates all is taken.
    fn new(prime: usize, degree: u32) -> Self {
        let order = prime.pow(degree);
        let top = order / prime;
        let mut powers = Vec::new();
        for polynomial in 0..order {
            powers.clear();
            let mut at = 1;
            loop {
                powers.push(at);
                // Times the root: digits move up, and the highest one comes back as a multiple of the polynomial.
                let (high, low) = (at / top, at % top);
                at = if degree == 1 {
                    at * polynomial % prime
                } else {
                    digitwise(low * prime, polynomial, prime, |x, y| (x + high * y) % prime)
                };
                if at <= 1 || powers.len() >= order {
                    break;
                }
            }
            if at == 1 && powers.len() == order - 1 {
                break;
            }
        }
        let mut logarithm = vec![0; order];
        for (exponent, element) in powers.iter().enumerate() {
            logarithm[*element] = exponent;
        }
        Self { order, prime, powers, logarithm }
    }

    fn add(&self, x: usize, y: usize) -> usize {
        digitwise(x, y, self.prime, |x, y| (x + y) % self.prime)
    }

    fn times(&self, x: usize, y: usize) -> usize {
        if x == 0 || y == 0 {
            return 0;
        }
        self.powers[(self.logarithm[x] + self.logarithm[y]) % (self.order - 1)]
    }
}

/// Numbers made digit by digit.
fn digitwise(mut x: usize, mut y: usize, base: usize, make: impl Fn(usize, usize) -> usize) -> usize {
    let (mut value, mut place) = (0, 1);
    while x > 0 || y > 0 {
        value += make(x % base, y % base) * place;
        (x, y, place) = (x / base, y / base, place * base);
    }
    value
}

/// A product of fields, with as many elements as was asked for.
pub(super) struct Ring {
    fields: Vec<Field>,
}

impl Ring {
    /// A ring of `order` elements, from 2.
    pub(super) fn new(order: usize) -> Self {
        let (mut left, mut prime, mut fields) = (order, 2, Vec::new());
        while left > 1 {
            let mut degree = 0;
            while left.is_multiple_of(prime) {
                (left, degree) = (left / prime, degree + 1);
            }
            if degree > 0 {
                fields.push(Field::new(prime, degree));
            }
            prime += 1;
        }
        Self { fields }
    }

    /// How many elements there are whose differences can all be divided by.
    pub(super) fn units(&self) -> usize {
        self.fields.iter().map(|field| field.order).min().unwrap_or(1)
    }

    /// One of these: the same element in each field.
    pub(super) fn unit(&self, at: usize) -> usize {
        self.fields.iter().rev().fold(0, |value, field| value * field.order + at)
    }

    pub(super) fn add(&self, x: usize, y: usize) -> usize {
        self.each(x, y, Field::add)
    }

    pub(super) fn times(&self, x: usize, y: usize) -> usize {
        self.each(x, y, Field::times)
    }

    /// Elements are numbers whose digits are elements of the fields.
    fn each(&self, mut x: usize, mut y: usize, make: impl Fn(&Field, usize, usize) -> usize) -> usize {
        let (mut value, mut place) = (0, 1);
        for field in &self.fields {
            value += make(field, x % field.order, y % field.order) * place;
            (x, y, place) = (x / field.order, y / field.order, place * field.order);
        }
        value
    }
}
